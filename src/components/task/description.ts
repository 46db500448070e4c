import * as words from '#words/task.ts';
import type { Board, TaskSummary } from '../../domain/board.ts';
import { formatNumber, formatStderr95 } from '../../domain/number-format.ts';
import type { Task } from '../../domain/task.ts';
import type { TaskPlace } from './ranking.ts';

/** What a task measures and who leads in it, in a line, for search engines and link previews. */
export function taskDescription(
  task: Task,
  { decimals }: TaskSummary,
  places: readonly TaskPlace[],
  board: Pick<Board, 'title'>,
): string {
  const metric = task.metricLabel ?? task.metric;
  const what = task.description ?? words.measured(task.label, board.title, metric);
  return `${what} ${leaderText(places, decimals)}`;
}

function leaderText(places: readonly TaskPlace[], decimals: number): string {
  const [first] = places;
  if (!first) return words.noScores;
  const { row, score } = first;
  const margin = score.displayStderr === null ? null : formatStderr95(score.displayStderr, decimals);
  const others = places.filter(({ place }) => place.rank === 1).length - 1;
  const best = formatNumber(score.display, decimals);
  return words.leader(places.length, row.entry.model, others, best, margin);
}
