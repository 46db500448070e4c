import type { Board, Row, TaskRank } from '../../domain/board.ts';
import type { Measured } from '../../domain/score.ts';
import { tiersOf } from '../../domain/ranking/tiers.ts';

/** A row's place in one task. */
export interface TaskPlace {
  row: Row;
  score: Measured;
  place: TaskRank;
  /** The first of its tier, but for the first of all. */
  startsTier: boolean;
}

/** The rows that have a score in a task, best first; equal ones in the board's order. */
export function taskRanking(board: Board, index: number): TaskPlace[] {
  const places = board.rows
    .flatMap((row) => {
      const score = row.scores[index];
      const place = row.taskRanks[index];
      return score?.kind === 'measured' && place ? [{ row, score, place }] : [];
    })
    .sort((a, b) => a.place.rank - b.place.rank);
  const tiers = tiersOf(
    places.map(({ score }) => ({ value: score.display, stderr: score.displayStderr })),
    board.tasks[index]?.higherIsBetter ?? true,
  );
  return places.map((place, at) => ({ ...place, startsTier: at > 0 && tiers[at] !== tiers[at - 1] }));
}
