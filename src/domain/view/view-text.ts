import type { Board } from '../board.ts';
import { plural } from '../plural.ts';
import { methodOf } from '../ranking/methods.ts';
import { conditionText, listText } from './condition.ts';
import type { View } from './view.ts';

/** Among which models a view ranks, and on which tasks, in a sentence. */
export function viewSentence({ where, board }: View, whole: Board): string {
  const { ranked, incomplete } = board.counts;
  const count = board.rows.length;
  const conditions = where.map((condition) => conditionText(condition, whole));
  const what = conditions.length === 0 ? '' : ` with ${listText(conditions, 'and')}`;
  if (count === 0) return `The board has no model${what}.`;
  const models =
    where.length === 0 ? allModels(count) : count === 1 ? 'the one model' : `the ${count} models`;
  const on = `on ${tasksText(board.tasks.length, whole.tasks.length)}`;
  if (ranked === 0) {
    return `${count === 1 ? 'The one model' : `None of ${models}`}${what} is ${count === 1 ? 'not ' : ''}ranked, ${on}.`;
  }
  const { id, noun } = methodOf(board.average);
  const by = id === methodOf(whole.average).id ? '' : ` by the ${noun}`;
  const among = incomplete === 0 ? models : `${ranked} of ${models}`;
  return `Ranked${by} among ${among}${what}, ${on}.`;
}

function allModels(count: number): string {
  return count === 1 ? 'the one model' : `all ${plural(count, 'model')}`;
}

function tasksText(own: number, all: number): string {
  if (own < all) return `${own} of ${plural(all, 'task')}`;
  return all === 1 ? 'the one task' : `all ${all} tasks`;
}
