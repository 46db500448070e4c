import { TaskFinder } from '../binding/task-finder.ts';
import type { Board } from '../board.ts';
import { surveyScores } from '../survey/survey.ts';
import { findDoubtfulScores } from './doubtful-scores.ts';
import { findDuplicateModels } from './duplicate-models.ts';
import type { Finding } from './finding.ts';
import { findRenamedModels } from './renamed-models.ts';
import { findRequestProblems } from './requests.ts';
import { findIncompleteSubtasks } from './subtasks.ts';
import { findUnusedKeys } from './unused-keys.ts';

/**
 * Looks at a board as an operator would who has time: what the files have and the board does not show, what is
 * unlikely, and what does not go together. Nothing of it is wrong for certain.
 *
 * @param now milliseconds since 1970.
 */
export function examineBoard(board: Board, now: number): Finding[] {
  const evaluations = board.models.flatMap((model) => model.evaluations);
  const finder = new TaskFinder(board.tasks);
  return [
    ...findUnusedKeys(surveyScores(evaluations), finder, columnsOf(board)),
    ...findIncompleteSubtasks(board.rows, board.tasks),
    ...findDoubtfulScores(board.rows, board.tasks),
    ...findDuplicateModels(board.models.map(({ model }) => model)),
    ...findRenamedModels(board.rows),
    ...findRequestProblems(board, now),
  ];
}

/** What columns of tables are besides scores: errors of scores, and metadata that the board shows. */
function columnsOf({ tasks, columns, filters }: Board): ReadonlySet<string> {
  const places = tasks.flatMap((task) => [task, ...task.alternatives]);
  return new Set([
    ...places.flatMap(({ stderr, ci95 }) => [stderr, ci95].filter((name) => name !== null)),
    ...columns.map(({ key }) => key),
    ...filters.map(({ key }) => key),
  ]);
}
