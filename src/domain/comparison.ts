import type { ClientTable } from './client-table.ts';
import { commonMean, type CommonMean } from './comparison/common-mean.ts';
import { compareInTask, type ComparedTask } from './comparison/compared-task.ts';
import { countPairs, type PairCount } from './comparison/pair-count.ts';
import { byNumber } from './order.ts';

/** Some rows of a board side by side. All lists that go by model are in the order of `rows`. */
export interface Comparison {
  /** Rows of the table by index. */
  rows: number[];
  /** The largest gap first, by its share of the task's scale; tasks that fewer than two of the rows have come last. */
  tasks: ComparedTask[];
  /** null without a task that all have and that counts, or where their scores cannot be averaged. */
  mean: CommonMean | null;
  /** `pairs[a][b]`: row a against row b; null for a row against itself. */
  pairs: (PairCount | null)[][];
  /** Whether any difference between them can be tested: two of them know their error in the same task. */
  hasErrors: boolean;
}

/** Compares rows of the browser's table: any number of them, each once, references too. */
export function compareRows(table: ClientTable, rows: readonly number[]): Comparison {
  const inOrder = table.tasks.map((task, index) => {
    return compareInTask(task, { index, rows, ranked: table.size - table.references });
  });
  return {
    rows: [...rows],
    tasks: inOrder.toSorted((a, b) => byNumber(b.gapShare ?? -1, a.gapShare ?? -1)),
    mean: commonMean(table, rows),
    pairs: countPairs(inOrder, rows.length),
    hasErrors: inOrder.some(({ isTested }) => isTested),
  };
}
