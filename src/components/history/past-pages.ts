import type { Board } from '../../domain/board.ts';
import { formatDate } from '../../domain/date-format.ts';
import { asBoard } from '../../domain/history/as-board.ts';
import { pastBoard } from '../../domain/history/past-board.ts';
import { getSite } from '../../site.ts';
import { pastSentences, revisionSentences } from './past-text.ts';

/** A board of the past with a page of its own. */
export interface PastPage {
  /** Its address below `history/`: a day, or a revision of the results dataset. */
  id: string;
  /** `31 March 2026`, or the revision. */
  name: string;
  title: string | null;
  /** ISO 8601: of when its data are. */
  date: string | null;
  /** Made when it is asked for. */
  read(): { board: Board; sentences: string[] };
}

/** Every past board: those of days with the newest first, then those of revisions. */
export async function getPastPages(): Promise<PastPage[]> {
  const { board, pastRevisions } = await getSite();
  const days = board.history.days.toReversed().map(({ day, title }): PastPage => ({
    id: day,
    name: formatDate(day) ?? day,
    title,
    date: day,
    read() {
      const past = pastBoard({ day, title }, board);
      return { board: asBoard(past, board), sentences: pastSentences(past, board) };
    },
  }));
  const revisions = pastRevisions.map(({ revision, title, board: then }): PastPage => ({
    id: revision,
    name: revision,
    title,
    date: then.sources.results.committedAt ?? then.updatedAt,
    read: () => ({ board: then, sentences: revisionSentences(then) }),
  }));
  return [...days, ...revisions];
}
