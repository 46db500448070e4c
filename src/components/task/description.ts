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
  const what =
    task.description ?? `${task.label} on ${board.title}${metric === null ? '' : `, by ${metric}`}.`;
  return `${what} ${leaderText(places, decimals)}`;
}

function leaderText(places: readonly TaskPlace[], decimals: number): string {
  const [first] = places;
  if (!first) return 'No model has a score in it yet.';
  const { row, score } = first;
  const margin = score.displayStderr === null ? '' : ` ${formatStderr95(score.displayStderr, decimals)}`;
  const others = places.filter(({ place }) => place.rank === 1).length - 1;
  const who = others === 0 ? row.entry.model : `${row.entry.model} and ${others} more`;
  return `Best of ${places.length}: ${who}, ${formatNumber(score.display, decimals)}${margin}.`;
}
