import { csvText, type CsvValue } from '../../domain/csv.ts';
import * as words from '#words/export.ts';
import { headingsOf } from './headings.ts';
import { plainInterval, plainMargin, plainValue } from './plain-value.ts';
import type { ViewCell } from './view-cell.ts';
import type { ViewColumn, ViewTable } from './view-table.ts';

/**
 * The table for spreadsheets, after RFC 4180. Numbers are not formatted; half of the 95% interval stands in a column
 * after theirs, a rank's interval in two. What sets rows of a model apart, and flags, have columns where rows have
 * them. Missing is empty.
 */
export function toCsv({ columns, rows }: ViewTable): string {
  const headings = headingsOf(columns);
  const parts = columns.map((column, at) =>
    partsOf(column, headings[at] ?? '').filter(
      ({ isRare, valueOf }) => !isRare || rows.some((cells) => cells.slice(at, at + 1).some(valueOf)),
    ),
  );
  return csvText([
    parts.flat().map(({ heading }) => heading),
    ...rows.map((cells) =>
      cells.flatMap((cell, at) => (parts[at] ?? []).map(({ valueOf }) => valueOf(cell))),
    ),
  ]);
}

/** A column of the file. */
interface Part {
  heading: string;
  valueOf: (cell: ViewCell) => CsvValue;
  /** Left out where no row has a value. */
  isRare?: true;
}

function partsOf({ kind, hasMargins }: ViewColumn, heading: string): Part[] {
  const own = { heading, valueOf: plainValue };
  if (kind === 'model') return [own, ...modelParts];
  if (!hasMargins) return [own];
  return [own, ...(kind === 'rank' ? rankParts : [{ heading: `${heading} ±`, valueOf: plainMargin }])];
}

const rankParts: Part[] = [
  { heading: words.rankLow, valueOf: (cell) => plainInterval(cell)?.[0] ?? null },
  { heading: words.rankHigh, valueOf: (cell) => plainInterval(cell)?.[1] ?? null },
];

const modelParts: Part[] = [
  {
    heading: words.version,
    valueOf: (cell) => (cell.kind === 'model' ? cell.label : null),
    isRare: true,
  },
  {
    heading: words.flags,
    valueOf: (cell) =>
      cell.kind === 'model'
        ? [...(cell.isReference ? [words.reference] : []), ...cell.badges].join('; ')
        : null,
    isRare: true,
  },
];
