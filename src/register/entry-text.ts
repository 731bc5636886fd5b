import { Problem } from '../shared/problem.js';

/**
 * The text of a register entry: a line for each field that has a value, `name: value`, in the order of the source. Every
 * fact of the entry quotes such lines, or a part of one.
 */
export class EntryText {
  readonly #lines: string[] = [];
  readonly #starts = new Map<string, { readonly start: number; readonly value: string }>();
  #length = 0;

  /** @param fields name and value; what is empty is left out. Blanks within a value are made single ones. */
  constructor(fields: readonly (readonly [name: string, value: string | null | undefined])[]) {
    for (const [name, given] of fields) {
      const value = (given ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
      if (value === '' || this.#starts.has(name)) continue;
      const line = `${name}: ${value}`;
      this.#starts.set(name, { start: this.#length + points(`${name}: `), value });
      this.#lines.push(line);
      this.#length += points(line) + 1;
    }
  }

  /** The text as stored. */
  get text(): string {
    return this.#lines.join('\n');
  }

  has(name: string): boolean {
    return this.#starts.has(name);
  }

  /** The value of a field, or '' where it has none. */
  value(name: string): string {
    return this.#starts.get(name)?.value ?? '';
  }

  /**
   * The words of a field, to be quoted as evidence.
   *
   * @param part a part of the value, or the whole of it
   * @param from UTF-16 offset in the value at or after which the part stands
   * @throws Problem if the field does not hold it: a fault of the converter
   */
  quote(name: string, part?: string, from = 0): { readonly exact: string; readonly start: number } {
    const field = this.#starts.get(name);
    const at = field === undefined ? -1 : part === undefined ? 0 : field.value.indexOf(part, from);
    if (field === undefined || at < 0) throw new Problem(`the entry has no ${name} that holds "${part ?? ''}"`);
    return { exact: part ?? field.value, start: field.start + points(field.value.slice(0, at)) };
  }
}

/** Unicode code points. */
const points = (text: string): number => [...text].length;
