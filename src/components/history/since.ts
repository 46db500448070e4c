import * as words from '#words/history.ts';
import type { Board } from '../../domain/board.ts';
import { formatDate } from '../../domain/date-format.ts';
import { isoDay } from '../../domain/history/days.ts';

/** What has happened since the day that the board compares with, in a few sentences; empty without such a day. */
export function sinceSentences(board: Board): string[] {
  const { since, changes } = board.history;
  if (since === null) return [];
  const recent = changes.filter(({ at }) => at !== null && Date.parse(at) > since.at);
  const count = (kind: string) =>
    new Set(recent.filter((change) => change.kind === kind).map(({ id }) => id)).size;
  const moved = board.rows.filter((row) => row.since !== null && row.since.places !== 0).length;
  const leader = board.rows[0];
  const moveOfLeader = leader?.since ?? null;
  const isNewLeader = moveOfLeader !== null && (moveOfLeader.isNew || moveOfLeader.places > 0);
  const day = isoDay(since.at);
  const counts = {
    added: count('added'),
    updated: count('updated'),
    removed: count('removed'),
    moved,
    ranked: board.counts.ranked,
  };
  return [
    words.since(since.days, formatDate(day) ?? day, counts),
    ...(leader && isNewLeader ? [words.firstNow(leader.entry.model)] : []),
  ];
}
