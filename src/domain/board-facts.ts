import type { Board, Row } from './board.ts';
import { formatDate } from './date-format.ts';
import { methodOf } from './ranking/methods.ts';
import { formatNumber, formatStderr95 } from './number-format.ts';
import { plural } from './plural.ts';

/** What a board holds, in plain sentences: how many models and tasks, who leads, of when the data are. */
export function boardFacts(board: Board): string[] {
  const { rows, tasks, counts } = board;
  const models = plural(rows.length, 'model');
  const size = `${models} on ${plural(tasks.length, 'task')}`;
  const ranked = rows.length > counts.ranked ? `${size}, ${counts.ranked} of them ranked` : size;
  const date = formatDate(board.updatedAt);
  return [
    rows.length === 0 ? 'No results yet.' : `${ranked}.`,
    ...leaderSentence(board),
    ...(date === null ? [] : [`Data of ${date}.`]),
  ];
}

/** `71.2 ±0.4`; null for a row without an average. */
export function averageText({ average, averageStderr }: Row, board: Pick<Board, 'average'>): string | null {
  if (average === null) return null;
  const { decimals } = board.average;
  const value = formatNumber(average, decimals);
  return averageStderr === null ? value : `${value} ${formatStderr95(averageStderr, decimals)}`;
}

function leaderSentence(board: Board): string[] {
  const leaders = board.rows.filter(({ rank }) => rank === 1);
  const [first] = leaders;
  const average = first ? averageText(first, board) : null;
  if (!first || average === null) return [];
  const others = leaders.length - 1;
  const who = others === 0 ? first.entry.model : `${first.entry.model} and ${plural(others, 'other')}`;
  return [`First: ${who}, ${methodOf(board.average).noun} ${average}.`];
}
