import type { ViewCell } from './view-cell.ts';

/** How a format that people read writes what a cell may have. Texts come escaped. */
export interface Hand {
  escape: (text: string) => string;
  best: (text: string) => string;
  second: (text: string) => string;
  /** What stands behind a number: `± 0.4`, `(2–6)`. */
  aside: (text: string) => string;
  missing: string;
}

export function printedCell(cell: ViewCell, { escape, best, second, aside, missing }: Hand): string {
  if (cell.kind === 'missing') return missing;
  const text = escape(cell.text);
  if (cell.kind === 'rank')
    return cell.interval ? `${text} ${aside(escape(`(${cell.interval.text})`))}` : text;
  if (cell.kind !== 'number') return text;
  const number = cell.place === 'best' ? best(text) : cell.place === 'second' ? second(text) : text;
  return cell.margin ? `${number} ${aside(escape(`± ${cell.margin.text}`))}` : number;
}
