import type { AverageOptions } from '../../../../src/domain/ranking/average-options.ts';
import { rankTable } from '../../../../src/domain/ranking/rank-table.ts';
import { toScoreTable } from '../../../../src/domain/ranking/score-table.ts';
import type { Score } from '../../../../src/domain/score.ts';
import { bindTask } from '../../../../src/domain/binding/bind-evaluation.ts';
import type { Task } from '../../../../src/domain/task.ts';
import { aRawScore, anAverage, anEvaluation } from '../samples.ts';

const MISSING: Score = { kind: 'missing', reason: 'not_evaluated', found: null, source: null };

export type Cell = number | null | [value: number, stderr: number];

/** Scores of one row; null is missing. */
export function scoresOf(tasks: Task[], cells: Cell[]): Score[] {
  return tasks.map((task, index) => {
    const cell = cells[index] ?? null;
    const [value, stderr] = Array.isArray(cell) ? cell : [cell, null];
    const raw = aRawScore({ key: task.key, value, stderr });
    return bindTask(task, anEvaluation({ scores: [raw] })).score ?? MISSING;
  });
}

/** Ranks rows of scores. */
export function rank(
  tasks: Task[],
  rows: Cell[][],
  options: Partial<AverageOptions> = {},
  takesPart?: (row: number) => boolean,
) {
  const table = toScoreTable(
    rows.map((cells, row) => ({ id: `model-${row}`, scores: scoresOf(tasks, cells) })),
    tasks,
  );
  return rankTable(table, anAverage(options), takesPart && { takesPart });
}
