import * as words from '#words/model-explain.ts';

/** `34%`; a share that is not quite nothing or all is said so. */
export function shareText(share: number): string {
  const percent = Math.round(100 * share);
  if (percent === 0 && share > 0) return words.lessThan(1);
  if (percent === 100 && share < 1) return words.moreThan(99);
  return words.percent(percent);
}
