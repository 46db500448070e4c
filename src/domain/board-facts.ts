import * as words from '#words/facts.ts';
import type { Board, Row } from './board.ts';
import { formatDate } from './date-format.ts';
import { methodOf } from './ranking/methods.ts';
import { formatNumber, formatStderr95 } from './number-format.ts';

/** What a board holds, in plain sentences: how many models and tasks, who leads, of when the data are. */
export function boardFacts(board: Board): string[] {
  const { rows, tasks, counts } = board;
  const date = formatDate(board.updatedAt);
  return [
    rows.length === 0 ? words.noResults : words.size(rows.length, tasks.length, counts.ranked),
    ...leaderSentence(board),
    ...(date === null ? [] : [words.dataOf(date)]),
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
  return [words.first(first.entry.model, leaders.length - 1, methodOf(board.average).noun, average)];
}
