/** Two ends of an interval, both between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the normal distribution: an interval of 95 %. */
const Z = 1.959963984540054;

/**
 * The interval of E. B. Wilson (1927), without correction for continuity: which true shares are compatible, at 95 %, with
 * having found `right` of `of`. Unlike the interval around the mean it never leaves [0, 1] and says something at 0 and at 1.
 *
 * @param of the size of the sample; need not be whole
 * @returns null for an empty sample
 */
export function wilson(right: number, of: number): Interval | null {
  if (of <= 0) return null;
  const share = right / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
