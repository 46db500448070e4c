import type { Board } from '../domain/board.ts';
import { density } from '../domain/density.ts';
import { quantile } from '../domain/statistics.ts';

/** A task's scores over all rows, drawn as a silhouette; the better end is always at the right. */
export interface Field {
  /** Value at the left edge, in display units. */
  from: number;
  /** Value at the right edge: the best. */
  to: number;
  median: number;
  best: number;
  /** An SVG path in a box of 1000 by 100, closed along the bottom. */
  path: string;
}

/**
 * The field for a score: from the worse fifth's upper end to the best, so that a few bad scores do not press the rest
 * together; for a score below that, from the worst. null where there are fewer than two different scores.
 */
export function fieldFor(board: Board, task: number, display: number): Field | null {
  const fields = fieldsOf(board, task);
  if (fields === null) return null;
  return shareOf(fields.upper, display) >= 0 ? fields.upper : fields.whole;
}

/** Where a value stands on the field: 0 at the left edge, 1 at the right. */
export function shareOf(field: Pick<Field, 'from' | 'to'>, display: number): number {
  return (display - field.from) / (field.to - field.from);
}

interface Fields {
  upper: Field;
  whole: Field;
}

const cache = new WeakMap<Board, Map<number, Fields | null>>();

function fieldsOf(board: Board, task: number): Fields | null {
  const known = cache.get(board) ?? new Map<number, Fields | null>();
  cache.set(board, known);
  const cached = known.get(task);
  if (cached !== undefined) return cached;
  const fields = drawFields(board, task);
  known.set(task, fields);
  return fields;
}

function drawFields(board: Board, task: number): Fields | null {
  const summary = board.summaries[task];
  const isHigher = board.tasks[task]?.higherIsBetter ?? true;
  const { best = null, median = null, min = null, max = null } = summary ?? {};
  if (best === null || median === null || min === null || max === null || min === max) return null;
  const values = board.rows.flatMap(({ scores }) => {
    const score = scores[task];
    return score?.kind === 'measured' ? [score.display] : [];
  });
  const worst = isHigher ? min : max;
  const fifth = quantile(values, isHigher ? 0.2 : 0.8) ?? worst;
  const draw = (from: number): Field => {
    const near = values.filter((value) => shareOf({ from, to: best }, value) > -0.2);
    return { from, to: best, median, best, path: pathOf(near, from, best) };
  };
  const whole = draw(worst);
  return { whole, upper: fifth === best || fifth === worst ? whole : draw(fifth) };
}

const POINTS = 48;

function pathOf(values: readonly number[], from: number, to: number): string {
  const curve = density(values, Math.min(from, to), Math.max(from, to), POINTS);
  if (curve === null) return '';
  const heights = from < to ? curve.heights : [...curve.heights].reverse();
  const top = Math.max(...heights);
  const points = heights.map((height, index) => {
    const x = Math.round((index / (POINTS - 1)) * 1000);
    return `${x} ${Math.round(100 - (height / top) * 100)}`;
  });
  return `M0 100L${points.join('L')}L1000 100z`;
}
