import { NOTHING_STATED, type RawScore } from '../../domain/evaluation.ts';
import { MARGIN } from '../../domain/table-mapping.ts';
import { readNumber } from '../values/number-value.ts';
import { readCell } from './cell.ts';
import type { TableColumn } from './table-columns.ts';
import { booleanOf } from './table-metadata.ts';

/**
 * Every cell but ✓ and ✗ may be a score: the config's tasks say which are. `<column>_stderr` goes with its column. The
 * second number of a cell is called `<column>/2`, and what stands after ± `<column> ±`.
 */
export function tableScores(
  columns: readonly TableColumn[],
  cell: (column: TableColumn) => unknown,
): RawScore[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return columns.flatMap((column) => {
    const isStderr = column.name.endsWith('_stderr') && byName.has(column.name.slice(0, -'_stderr'.length));
    const content = cell(column);
    if (isStderr || booleanOf(content) !== null) return [];
    const beside = byName.get(`${column.name}_stderr`);
    const stderr = beside === undefined ? null : readNumber(cell(beside)).value;
    return readCell(content).flatMap(({ margin, ...number }, index): RawScore[] => {
      const key = index === 0 ? column.name : `${column.name}/${index + 1}`;
      const isFirst = index === 0 && stderr !== null;
      const score = {
        ...NOTHING_STATED,
        key,
        metric: null,
        ...number,
        stderr: isFirst ? stderr : null,
        stderrKey: isFirst ? `${column.name}_stderr` : null,
      };
      return margin === null
        ? [score]
        : [
            score,
            {
              ...NOTHING_STATED,
              key: `${key}${MARGIN}`,
              metric: null,
              value: margin,
              missing: null,
              found: null,
            },
          ];
    });
  });
}
