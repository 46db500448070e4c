import { NOTHING_STATED, type RawScore } from '../../domain/evaluation.ts';
import { MARGIN } from '../../domain/table-mapping.ts';
import { readNumber } from '../values/number-value.ts';
import { isSecretKey } from '../values/secret-key.ts';
import { booleanOf } from './boolean-of.ts';
import { readCell } from './cell.ts';
import type { TableColumn } from './table-columns.ts';

/** A column whose cells may be scores. */
interface ScoreColumn {
  name: string;
  index: number;
  /** The column with its standard errors. */
  stderr: TableColumn | null;
  isSecret: boolean;
}

type Cells = readonly unknown[];

/**
 * Tells the scores of a row. Every cell but ✓ and ✗ may be one: the config's tasks say which are. `<column>_stderr`
 * goes with its column. The second number of a cell is called `<column>/2`, and what stands after ± `<column> ±`, unless
 * the table has a column of that name.
 */
export function scoreReader(
  columns: readonly TableColumn[],
): (cells: Cells, places: readonly number[] | null) => RawScore[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const byPlace: (ScoreColumn | undefined)[] = [];
  for (const { name, index } of columns) {
    if (name.endsWith('_stderr') && byName.has(name.slice(0, -'_stderr'.length))) continue;
    byPlace[index] = {
      name,
      index,
      stderr: byName.get(`${name}_stderr`) ?? null,
      isSecret: isSecretKey(name),
    };
  }
  const all = columns.map(({ index }) => index);
  const isTaken = (key: string) => byName.has(key);
  return (cells, places) => {
    const scores: RawScore[] = [];
    for (const place of places ?? all) {
      const column = byPlace[place];
      if (column !== undefined) addScores(column, cells, isTaken, scores);
    }
    return scores;
  };
}

function addScores(
  { name, index, stderr: beside, isSecret }: ScoreColumn,
  cells: Cells,
  isTaken: (key: string) => boolean,
  scores: RawScore[],
): void {
  const cell = cells[index];
  const numbers = readCell(cell);
  if (booleanOf(cell) !== null) return;
  for (const [at, { margin, ...number }] of numbers.entries()) {
    const key = at === 0 ? name : `${name}/${at + 1}`;
    // What is no number in such a column may be the secret.
    if (isSecret ? number.value === null : at > 0 && isTaken(key)) continue;
    const stderr = at > 0 || beside === null ? null : readNumber(cells[beside.index]).value;
    const stderrKey = stderr === null ? null : (beside?.name ?? null);
    scores.push({ ...NOTHING_STATED, key, metric: null, ...number, stderr, stderrKey });
    const marginKey = `${key}${MARGIN}`;
    if (margin === null || isTaken(marginKey)) continue;
    scores.push({
      ...NOTHING_STATED,
      key: marginKey,
      metric: null,
      value: margin,
      missing: null,
      found: null,
    });
  }
}
