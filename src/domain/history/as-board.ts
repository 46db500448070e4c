import type { Board } from '../board.ts';
import { isChangeKey } from '../change-key.ts';
import { summarise } from '../ranking/task-summary.ts';
import type { PastBoard } from './past-board.ts';

/** A past board in the form of the board of now, for what shows boards; with its own summaries, and no changes. */
export function asBoard(past: PastBoard, board: Board): Board {
  const { rows, counts } = past;
  return {
    ...board,
    rows,
    counts,
    references: [],
    columns: board.columns.filter(({ key }) => !isChangeKey(key)),
    summaries: board.tasks.map((task, index) =>
      summarise(
        task,
        rows.flatMap((row) => row.scores[index] ?? []),
      ),
    ),
  };
}
