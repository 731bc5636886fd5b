/** An article as `referenceSelection` gives it. */
export interface Reference {
  readonly id: string;
  readonly kind: 'NEWS' | 'STATEMENT' | 'REGISTER';
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  /** `2021-02-03` */
  readonly publishedOn: string | null;
  readonly lang: string | null;
  readonly publisher: { readonly name: string } | null;
}

/** Year, month and day of a date as numbers. */
export function dateParts(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
