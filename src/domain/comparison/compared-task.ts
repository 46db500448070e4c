import type { ClientTask } from '../client-table.ts';
import type { MissingReason } from '../evaluation.ts';
import { MARGIN_95 } from '../number-format.ts';
import { isSignificant } from '../ranking/rank-interval.ts';
import { extent, quantile } from '../statistics.ts';

/** A task's scores of the compared rows; lists go by compared row, and what counts rows counts within them. */
export interface ComparedTask {
  task: ClientTask;
  /** Index of the task in the table. */
  index: number;
  scores: ComparedScore[];
  /** Best less worst of them in display units, never negative; null for fewer than two scores. */
  gap: number | null;
  /** The same as a share of the task's range or, where that is open, of what all ranked rows spread over. */
  gapShare: number | null;
  /** By score: the scores that are significantly worse at 95%. */
  above: number[][];
  /** Whether two of the scores know their errors, so that differences can be tested. */
  isTested: boolean;
  /** Where the field lies: all rows but references. null without two different scores. */
  field: { from: number; median: number; best: number } | null;
}

export type ComparedScore =
  | { kind: 'missing'; reason: MissingReason }
  | {
      kind: 'measured';
      /** Display units. */
      value: number;
      /** Half width of the 95% interval; null where it is not known. */
      margin: number | null;
      /** Among all rows that are no references; null for a reference. */
      rank: number | null;
      /** Rows with a score in the task. */
      of: number;
      /** Best of those compared; equal scores share it. Never where it is the only one. */
      isBest: boolean;
      /** Whether a best one is significantly better. */
      isBelowBest: boolean;
      /** Less the best of those compared; null for a best one itself. */
      toBest: number | null;
    };

/** Where the scores of the field are drawn from: what is worse than four fifths of it is left out. */
const WORSE_FIFTH = 0.2;

/** The first `ranked` rows of the table are those that are no references. */
export function compareInTask(
  task: ClientTask,
  { index, rows, ranked }: { index: number; rows: readonly number[]; ranked: number },
): ComparedTask {
  const values = rows.map((row) => task.values[row] ?? null);
  const margins = rows.map((row) => task.margins?.[row] ?? null);
  const known = values.filter((value) => value !== null);
  const { min, max } = extent(known);
  const best = known.length < 2 ? null : task.higherIsBetter ? max : min;
  const above = values.map((value, at) =>
    values.flatMap((other, place) => {
      const isBetter = value !== null && other !== null && isAhead(value, other, task);
      return isBetter && differs([value, margins[at]], [other, margins[place]]) ? [place] : [];
    }),
  );
  const field = task.values.slice(0, ranked).filter((value) => value !== null);
  const gap = known.length < 2 || min === null || max === null ? null : max - min;
  const reasons = new Map(task.missing);
  const scores = rows.map((row, at): ComparedScore => {
    const value = values[at] ?? null;
    if (value === null) return { kind: 'missing', reason: reasons.get(row) ?? 'not_evaluated' };
    return {
      kind: 'measured',
      value,
      margin: margins[at] ?? null,
      rank: row < ranked ? 1 + field.filter((other) => isAhead(other, value, task)).length : null,
      of: field.length,
      isBest: value === best,
      isBelowBest: values.some((other, place) => other === best && above[place]?.includes(at)),
      toBest: best === null || value === best ? null : value - best,
    };
  });
  const tested = scores.filter((score) => score.kind === 'measured' && score.margin !== null);
  return {
    task,
    index,
    scores,
    gap,
    gapShare: gap === null ? null : shareOfScale(gap, task, field),
    above,
    isTested: tested.length > 1,
    field: fieldOf(field, task),
  };
}

function isAhead(value: number, other: number, { higherIsBetter }: ClientTask): boolean {
  return higherIsBetter ? value > other : value < other;
}

type Known = readonly [value: number, margin: number | null | undefined];

function differs(...pair: [Known, Known]): boolean {
  const [a, b] = pair.map(([value, margin]) => ({
    value,
    stderr: typeof margin === 'number' ? margin / MARGIN_95 : null,
  }));
  return a !== undefined && b !== undefined && isSignificant(a, b);
}

function shareOfScale(gap: number, { low, high }: ClientTask, field: readonly number[]): number {
  const { min, max } = extent(field);
  const isClosed = low !== null && high !== null;
  const scale = isClosed ? high - low : min !== null && max !== null ? max - min : 0;
  return scale > 0 ? gap / scale : 0;
}

function fieldOf(field: readonly number[], { higherIsBetter }: ClientTask): ComparedTask['field'] {
  const { min, max } = extent(field);
  const middle = quantile(field, 0.5);
  if (min === null || max === null || middle === null || min === max) return null;
  const best = higherIsBetter ? max : min;
  const from = quantile(field, higherIsBetter ? WORSE_FIFTH : 1 - WORSE_FIFTH) ?? min;
  return { from: from === best ? (higherIsBetter ? min : max) : from, median: middle, best };
}
