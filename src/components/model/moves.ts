import type { Board, Row } from '../../domain/board.ts';
import { formatNumber, formatSigned, intervalText } from '../../domain/number-format.ts';
import { DRAWS } from '../../domain/ranking/task-bootstrap.ts';
import { methodOf } from '../../domain/ranking/methods.ts';
import { countSignificant } from '../../domain/ranking/explain.ts';
import { gapAbove, type Gap } from '../../domain/ranking/moves.ts';
import { shareText } from './share-text.ts';

/** How a row's rank and interval follow from its average, in plain sentences. */
export function rankSentences(row: Row, board: Board): string[] {
  if (row.rank === null || row.average === null) return [];
  const { ranked } = board.counts;
  const tied = board.rows.filter(({ rank }) => rank === row.rank).length - 1;
  const better = row.rank - 1;
  const place = `${better === 0 ? 'No model has' : `${better} of ${ranked} models ${better === 1 ? 'has' : 'have'}`} a better ${methodOf(board.average).noun}, so the rank is ${row.rank}${tied > 0 ? `, shared with ${tied} more` : ''}.`;
  const counts = countSignificant(row, board);
  if (counts === null) {
    return [
      place,
      'The files give no standard error for all of its scores, so nothing says how much of that is chance.',
    ];
  }
  const interval =
    row.rankInterval === null ? '' : `, so at 95% the rank lies in ${intervalText(row.rankInterval)}`;
  const total = `${counts.better} ${are(counts.better)} significantly better and ${counts.worse} significantly worse; ${counts.alike} cannot be told from it${interval}.`;
  return [place, total];
}

/** What stands between a row and the next rank, and what another choice of tasks would do. */
export function moveSentences(row: Row, board: Board): string[] {
  const gap = gapAbove(row, board);
  return [...(gap === null ? [] : gapSentences(gap, board)), ...taskSentences(row)];
}

function gapSentences({ above, difference, tasks, closers }: Gap, board: Board): string[] {
  const { decimals } = board.average;
  const labelOf = (task: number) => board.tasks[task]?.label ?? '';
  const digits = difference < 10 ** -decimals ? decimals + 2 : decimals;
  const lost = tasks.filter(({ difference: part }) => part > 0).slice(0, 2);
  const won = tasks
    .filter(({ difference: part }) => part < 0)
    .slice(-2)
    .reverse();
  const list = (items: typeof tasks, sign: 1 | -1) =>
    items
      .map((item) => `${labelOf(item.task)} (${formatSigned(sign * item.difference, digits)})`)
      .join(' and ');
  const easiest = closers.toSorted((a, b) => a.points - b.points).slice(0, 3);
  return [
    `${above.entry.model}, at rank ${above.rank}, is ${formatNumber(difference, digits)} ahead.`,
    ...(lost.length > 0
      ? [
          `Of that it loses most in ${list(lost, -1)}${won.length > 0 ? `, and wins back most in ${list(won, -1)}` : ''}.`,
        ]
      : []),
    ...(easiest.length > 0
      ? [
          `Any one of these would close the gap: ${easiest
            .map(({ task, points }) => {
              const sign = board.tasks[task]?.higherIsBetter === false ? -1 : 1;
              return `${formatSigned(sign * points, board.summaries[task]?.decimals ?? 1)} in ${labelOf(task)}`;
            })
            .join(', ')}.`,
        ]
      : []),
  ];
}

function taskSentences({ taskBootstrap }: Row): string[] {
  if (taskBootstrap === null) return [];
  const { interval, first } = taskBootstrap;
  const [low, high] = interval;
  const where = low === high ? `at ${low}` : `in ${intervalText(interval)}`;
  const lead = first > 0 ? `; it is first in ${shareText(first)} of the draws` : '';
  return [
    `With other tasks of the same kind its rank would lie ${where} (95% of ${formatNumber(DRAWS, 0)} draws of the tasks with replacement${lead}).`,
  ];
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}
