/** The best of three times, in milliseconds: what the machine does beside only ever adds. */
function best(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...times);
}

/**
 * How many times as long four times as much takes: about 4 where the work is linear, 16 where it is quadratic.
 *
 * @param unit what the input is made of, again and again
 * @param run the work, on an input of that text
 */
export function growth(unit: string, run: (text: string) => void): number {
  const text = (characters: number): string => unit.repeat(Math.ceil(characters / unit.length));
  const [small, large] = [text(60_000), text(240_000)];
  run(small);
  // Below a few milliseconds the clock and the collector are measured, not the work.
  return best(() => run(large)) / Math.max(best(() => run(small)), 3);
}
