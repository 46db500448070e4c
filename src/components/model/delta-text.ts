import * as words from '#words/model-explain.ts';
import type { Board, Row } from '../../domain/board.ts';
import { formatDate } from '../../domain/date-format.ts';
import type { Delta } from '../../domain/history/delta.ts';
import { methodOf } from '../../domain/ranking/methods.ts';
import { formatSigned } from '../../domain/number-format.ts';

/** How a row stands against the board of some days ago and against that of the build before, in plain sentences. */
export function deltaSentences({ since, sincePrevious }: Row, board: Board): string[] {
  const { history, average } = board;
  const days = history.since?.days ?? 0;
  const date = formatDate(history.previous?.updatedAt ?? null);
  return [
    ...(since ? [words.inDays(days, deltaText(since, average))] : []),
    ...(sincePrevious ? [words.sinceBuiltBefore(date, deltaText(sincePrevious, average))] : []),
  ];
}

/** Whether there is anything to tell about a row's past. */
export function hasPast(row: Row, { history }: Board): boolean {
  const known = (history.curves.get(row.id) ?? []).filter((place) => place !== null && place.rank !== null);
  return row.since !== null || row.sincePrevious !== null || known.length > 1;
}

function deltaText({ isNew, places, average }: Delta, options: Board['average']): string {
  if (isNew) return words.newInRanking;
  const text = formatSigned(average, options.decimals);
  return words.change(places, methodOf(options).noun, /[1-9]/.test(text) ? text : null);
}
