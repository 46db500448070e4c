/** A share as an SVG length of its box, `72.31%`, kept inside the box. */
export function percent(share: number): string {
  const inside = Math.min(1, Math.max(0, share));
  return `${Math.round(inside * 10000) / 100}%`;
}

/** How a label is anchored so that it stays inside the box: by its start near the left edge, its end near the right. */
export function anchorAt(share: number, edge = 0.06): 'start' | 'middle' | 'end' {
  if (share < edge) return 'start';
  return share > 1 - edge ? 'end' : 'middle';
}
