/** 0: unshaded. 1 to 9: ever stronger. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const STEPS = 9;

/**
 * Shade of a score among all scores of its task: none up to the median, from there in nine equal steps to the best.
 * All four in the same units; without a median or a best nothing is shaded.
 */
export function heatStep(
  display: number,
  median: number | null,
  best: number | null,
  higherIsBetter: boolean,
): HeatStep {
  if (median === null || best === null) return 0;
  const sign = higherIsBetter ? 1 : -1;
  const above = sign * (display - median);
  const span = sign * (best - median);
  if (!(above > 0) || !(span > 0)) return 0;
  return Math.min(STEPS, Math.ceil((above / span) * STEPS)) as HeatStep;
}
