import { sentence } from '#words/views.ts';
import type { Board } from '../board.ts';
import { methodOf } from '../ranking/methods.ts';
import { conditionText } from './condition.ts';
import type { View } from './view.ts';

/** Among which models a view ranks, and on which tasks, in a sentence. */
export function viewSentence({ where, board }: View, whole: Board): string {
  const counts = {
    models: board.rows.length,
    ranked: board.counts.ranked,
    tasks: board.tasks.length,
    allTasks: whole.tasks.length,
  };
  const conditions = where.map((condition) => conditionText(condition, whole));
  const { id, noun } = methodOf(board.average);
  return sentence(counts, conditions, id === methodOf(whole.average).id ? null : noun);
}
