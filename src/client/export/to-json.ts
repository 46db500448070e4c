import type { About } from './about.ts';
import { plainInterval, plainMargin, plainValue } from './plain-value.ts';
import type { ViewCell } from './view-cell.ts';
import type { ViewTable } from './view-table.ts';

/**
 * The table as JSON, values by the column's id; missing is null. A row has besides them its model's `label`, `badges`
 * and `isReference`, and `uncertainty` by the column's id where columns have any: the interval of a rank, half of the
 * 95% interval of other numbers.
 */
export function toJson({ columns, rows }: ViewTable, { title, url, date }: About): string {
  const jsonRow = (cells: readonly ViewCell[]) => {
    const uncertainty = columns.flatMap(({ id, hasMargins }, at) => {
      const cell = cells[at];
      return hasMargins && cell ? [[id, plainInterval(cell) ?? plainMargin(cell)]] : [];
    });
    return Object.fromEntries<unknown>([
      ...cells.flatMap((cell, at) => [
        [columns[at]?.id ?? '', plainValue(cell)] as const,
        ...modelFields(cell),
      ]),
      ...(uncertainty.length === 0 ? [] : [['uncertainty', Object.fromEntries(uncertainty)] as const]),
    ]);
  };
  return `${JSON.stringify({ title, url, date, columns, rows: rows.map(jsonRow) }, null, 2)}\n`;
}

function modelFields(cell: ViewCell): [string, unknown][] {
  if (cell.kind !== 'model') return [];
  const { label, badges, isReference } = cell;
  return Object.entries({ label, badges, isReference });
}
