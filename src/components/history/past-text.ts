import type { Board } from '../../domain/board.ts';
import type { PastBoard } from '../../domain/history/past-board.ts';

/** What a past board is, and how it differs from that of now, in a few sentences. */
export function pastSentences({ rows, gone, counts }: PastBoard, board: Board): string[] {
  const more = board.counts.ranked - counts.ranked;
  const models = `${counts.ranked} ${counts.ranked === 1 ? 'model' : 'models'} ranked`;
  const incomplete = counts.incomplete > 0 ? `, ${counts.incomplete} incomplete` : '';
  return [
    `The board at the end of that day in UTC, from the runs that there were, ranked as the board ranks now: ${models}${incomplete}.`,
    ...(more > 0 ? [`Now there are ${more} more.`] : []),
    ...(gone.size > 0
      ? [
          `${gone.size} of its ${rows.length} rows ${gone.size === 1 ? 'has' : 'have'} been removed since: ${[...gone.values()].map(({ model }) => model).join(', ')}.`,
        ]
      : []),
  ];
}
