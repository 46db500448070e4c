/** The Hub counts in windows of 5 minutes, so nobody is told to wait longer. */
export const LONGEST_WAIT_MS = 310_000;

/**
 * Milliseconds to wait after the try of this number (1, 2, …), or as long as the server asks where that is longer:
 * about 0.5 s, doubling, spread by half to either side.
 *
 * @param random In [0, 1).
 */
export function backOff(number: number, random: number, askedMs: number | null = null): number {
  return Math.max(askedMs ?? 0, 500 * 2 ** (number - 1) * (0.5 + random));
}
