/** Longer texts are worked out each time: they seldom come again. */
const LONGEST = 200;

/**
 * The function, which must depend on its text alone, with its results kept. When there are `most` of them, all are forgotten, so
 * that memory has a limit. What it throws is not kept.
 */
export function remember<Result>(most: number, work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || text.length > LONGEST) return before ?? work(text);
    const result = work(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
