import { list } from '#words/common.ts';
import * as words from '#words/model-explain.ts';
import type { Board, Row } from '../../domain/board.ts';
import { formatNumber, formatSigned, intervalText, rankText } from '../../domain/number-format.ts';
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
  const place = words.rank(row.rank - 1, ranked, tied, methodOf(board.average).noun);
  const counts = countSignificant(row, board);
  if (counts === null) return [place, words.errorsMissing];
  const interval = row.rankInterval === null ? null : intervalText(row.rankInterval);
  return [place, words.significance(counts.better, counts.worse, counts.alike, interval)];
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
  const parts = (items: typeof tasks) =>
    list(items.map((item) => words.partOfGap(labelOf(item.task), formatSigned(-item.difference, digits))));
  const easiest = closers.toSorted((a, b) => a.points - b.points).slice(0, 3);
  return [
    words.ahead(above.entry.model, rankText(above.rank), formatNumber(difference, digits)),
    ...(lost.length > 0 ? [words.losesMost(parts(lost), won.length > 0 ? parts(won) : null)] : []),
    ...(easiest.length > 0
      ? [
          words.closers(
            easiest.map(({ task, points }) => {
              const sign = board.tasks[task]?.higherIsBetter === false ? -1 : 1;
              const text = formatSigned(sign * points, board.summaries[task]?.decimals ?? 1);
              return words.more(text, labelOf(task));
            }),
          ),
        ]
      : []),
  ];
}

function taskSentences({ taskBootstrap }: Row): string[] {
  if (taskBootstrap === null) return [];
  const { interval, first } = taskBootstrap;
  const [low, high] = interval;
  return [words.otherTasks(low, high, formatNumber(DRAWS, 0), first > 0 ? shareText(first) : null)];
}
