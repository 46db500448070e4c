import type { Board } from '../../domain/board.ts';
import { formatDate } from '../../domain/date-format.ts';
import type { PastBoard } from '../../domain/history/past-board.ts';

/** What a past board is, and how it differs from that of now, in a few sentences. */
export function pastSentences({ rows, gone, counts }: PastBoard, board: Board): string[] {
  const more = board.counts.ranked - counts.ranked;
  return [
    `The board at the end of that day in UTC, from the runs that there were, ranked as the board ranks now: ${modelsText(counts)}.`,
    ...(more > 0 ? [`Now there ${more === 1 ? 'is' : 'are'} ${more} more.`] : []),
    ...(gone.size > 0
      ? [
          `${gone.size} of its ${rows.length} rows ${gone.size === 1 ? 'has' : 'have'} been removed since: ${[...gone.values()].map(({ model }) => model).join(', ')}.`,
        ]
      : []),
  ];
}

/** The same of the board that a revision of the results dataset makes. */
export function revisionSentences({ counts, sources }: Board): string[] {
  const { location, revision, committedAt } = sources.results;
  const date = formatDate(committedAt);
  const commit = `${revision?.slice(0, 7) ?? ''}${date === null ? '' : ` of ${date}`}`;
  return [
    `The board that the results dataset ${location} made at the commit ${commit}, ranked as the board ranks now: ${modelsText(counts)}.`,
  ];
}

function modelsText({ ranked, incomplete }: Board['counts']): string {
  const models = `${ranked} ${ranked === 1 ? 'model' : 'models'} ranked`;
  return incomplete > 0 ? `${models}, ${incomplete} incomplete` : models;
}
