import { formatPlain } from '../../domain/number-format.ts';
import { extent, median } from '../../domain/statistics.ts';
import { displayFactor } from '../../domain/task.ts';
import { plural } from '../../domain/plural.ts';
import { percent, type Breach } from './breach.ts';
import { scoreOf, type PublishedBoard, type PublishedScore, type PublishedTask } from './published-board.ts';

/** With fewer scores a board's whole median, and the distance from its lowest to its highest score, say little. */
const ENOUGH_SCORES = 10;
const ROUNDING = 1e-9;

/**
 * Tasks whose median moved by more than `limit` times their scale: over the rows that are in both boards, and over all
 * rows where both boards have at least 10 scores, which is how many new rows with wrong scores are found.
 */
export function movedMedians(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  const now = new Map(next.tasks.map((task) => [task.id, task]));
  const names = previous.tasks.flatMap((task) => {
    const after = now.get(task.id);
    return after === undefined ? [] : moved({ previous, next, before: task, after, limit });
  });
  if (names.length === 0) return [];
  const subject = names.length === 1 ? 'the median of 1 task' : `the medians of ${names.length} tasks`;
  const text = `${subject} moved too far (at most ${percent(limit)} of the task's scale)`;
  return [{ limit: 'median', text, names }];
}

interface Question {
  previous: PublishedBoard;
  next: PublishedBoard;
  before: PublishedTask;
  after: PublishedTask;
  limit: number;
}

function moved({ previous, next, before, after, limit }: Question): string[] {
  // A range that was written into the config, or taken out, changes the display units and no score.
  const unit = isBounded(before) === isBounded(after) ? 'display' : 'value';
  const old = scoresOf(previous, before, unit);
  const fresh = scoresOf(next, after, unit);
  const shared = [...old.keys()].filter((id) => fresh.has(id));
  const scale = scaleOf([before, after], unit, [...old.values()]);
  const pick = (scores: Map<string, number>) => shared.flatMap((id) => scores.get(id) ?? []);
  const isWhole = old.size >= ENOUGH_SCORES && fresh.size >= ENOUGH_SCORES;
  const comparisons = [
    {
      from: pick(old),
      to: pick(fresh),
      over: `the ${plural(shared.length, 'score')} that are in both boards`,
    },
    ...(isWhole
      ? [
          {
            from: [...old.values()],
            to: [...fresh.values()],
            over: `all scores, ${old.size} before and ${fresh.size} now`,
          },
        ]
      : []),
  ];
  for (const { from, to, over } of comparisons) {
    const [start, end] = [median(from), median(to)];
    if (start === null || end === null) continue;
    const distance = Math.abs(end - start);
    if (scale === 0 || distance <= (limit + ROUNDING) * scale) continue;
    const where = `from ${short(start)} to ${short(end)}, ${percent(distance / scale)} of its scale`;
    return [`${before.id}: ${where}, over ${over}`];
  }
  return [];
}

function scoresOf(
  board: PublishedBoard,
  task: PublishedTask,
  unit: keyof PublishedScore,
): Map<string, number> {
  return new Map(
    board.rows.flatMap((row) => {
      const score = scoreOf(row, task);
      return score === null ? [] : [[row.id, score[unit]] as const];
    }),
  );
}

/** The width of the range, else how far the published scores lie apart; of few scores their size counts too. */
function scaleOf(tasks: PublishedTask[], unit: keyof PublishedScore, published: number[]): number {
  for (const { range } of tasks) {
    const [low, high] = range ?? [null, null];
    if (low === null || high === null) continue;
    return (high - low) * (unit === 'display' ? displayFactor({ range }) : 1);
  }
  const { min, max } = extent(published);
  const spread = (max ?? 0) - (min ?? 0);
  return published.length >= ENOUGH_SCORES && spread > 0
    ? spread
    : Math.max(spread, Math.abs(median(published) ?? 0));
}

function isBounded({ range }: PublishedTask): boolean {
  return range !== null && !range.includes(null);
}

function short(value: number): string {
  return formatPlain(Number(value.toPrecision(4)));
}
