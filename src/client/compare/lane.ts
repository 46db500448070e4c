import type { ComparedTask } from '../../domain/comparison/compared-task.ts';

/** A task's scores on a line of its own scale; shares run from 0 at the left to 1 at the right, the better end. */
export interface Lane {
  /** By compared row; null without a score. `reach` are the ends of the 95% interval. */
  places: ({ share: number; reach: [number, number] | null } | null)[];
  /** Display units. */
  left: number;
  right: number;
  median: { value: number; share: number } | null;
  /** Whether the right end is the best score of the field. */
  endsAtBest: boolean;
}

/**
 * The scale is the field's from where four fifths of it begin to its best, as on a model's page, and longer where a
 * compared score or its interval lies outside. null for a task that none of them has.
 */
export function drawLane({ task, scores, field }: ComparedTask): Lane | null {
  const known = scores.map((score) => (score.kind === 'measured' ? score : null));
  const values = known.flatMap((score) => {
    if (score === null) return [];
    const margin = score.margin ?? 0;
    return [score.value - margin, score.value + margin];
  });
  if (values.length === 0) return null;
  const ends = field === null ? values : [...values, field.from, field.best];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [left, right] = task.higherIsBetter ? [low, high] : [high, low];
  const shareOf = (value: number) => (left === right ? 0.5 : Math.abs(value - left) / Math.abs(right - left));
  const isInside = field !== null && field.median >= low && field.median <= high;
  return {
    places: known.map((score) => {
      if (score === null) return null;
      const { value, margin } = score;
      const [from, to] = [shareOf(value - (margin ?? 0)), shareOf(value + (margin ?? 0))];
      return {
        share: shareOf(value),
        reach: margin === null ? null : [Math.min(from, to), Math.max(from, to)],
      };
    }),
    left,
    right,
    median: isInside ? { value: field.median, share: shareOf(field.median) } : null,
    endsAtBest: field !== null && field.best === right,
  };
}
