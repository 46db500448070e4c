import * as words from '#words/past.ts';
import type { Board } from '../../domain/board.ts';
import { formatDate } from '../../domain/date-format.ts';
import type { PastBoard } from '../../domain/history/past-board.ts';

/** What a past board is, and how it differs from that of now, in a few sentences. */
export function pastSentences({ rows, gone, counts }: PastBoard, board: Board): string[] {
  const removed = [...gone.values()].map(({ model }) => model);
  const more = board.counts.ranked - counts.ranked;
  return [
    words.ofDay(counts.ranked, counts.incomplete),
    ...(more > 0 ? [words.moreNow(more)] : []),
    ...(removed.length > 0 ? [words.removedSince(removed, rows.length)] : []),
  ];
}

/** The same of the board that a revision of the results dataset makes. */
export function revisionSentences({ counts, sources }: Board): string[] {
  const { location, revision, committedAt } = sources.results;
  const commit = revision?.slice(0, 7) ?? '';
  const { ranked, incomplete } = counts;
  return [words.ofRevision(location, commit, formatDate(committedAt), ranked, incomplete)];
}
