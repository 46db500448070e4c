import { isByPlace, neededTasks, type AverageOptions } from './average-options.ts';
import { enter, planEntering, type EnteringPlan } from './entering.ts';
import { drawsFor, placePoints } from './place-points.ts';
import { seedOf } from './random.ts';
import { rankIntervals } from './rank-interval.ts';
import { ranksOf } from './ranks.ts';
import type { ScoreTable } from './score-table.ts';
import type { ScoreColumn } from './score-column.ts';
import { rowWeights } from './row-weights.ts';
import { tiersOf } from './tiers.ts';

/** What ranking says of every row, by row. */
export interface Ranking {
  /** How scores entered, and whether a higher average is the better one. */
  plan: EnteringPlan;
  /** As they were averaged: one column for each task of the plan. */
  entered: ScoreColumn[];
  /** In the units of what entered; null where the row misses too much. */
  averages: (number | null)[];
  /** √Σ(wᵢ·SEᵢ)² / Σwᵢ; null unless every score that went in has a standard error. */
  stderrs: (number | null)[];
  /** 1-based, ties share it; null without an average, and for rows that take no part. */
  ranks: (number | null)[];
  /** Ranks that 95% uncertainty allows, see `rankIntervals`. */
  intervals: (readonly [number, number] | null)[];
  /** See `tiersOf`. */
  tiers: (number | null)[];
}

export interface RankTableOptions {
  takesPart?: (row: number) => boolean;
  /** Whether standard errors that cost draws may be left out. */
  isRanksOnly?: boolean;
}

/**
 * Averages and ranks the rows of a table. Rows that do not take part get an average, measured against those that do,
 * and no rank. The same in the build and in the browser.
 */
export function rankTable(
  table: ScoreTable,
  options: AverageOptions,
  { takesPart = () => true, isRanksOnly = false }: RankTableOptions = {},
): Ranking {
  const plan = planEntering(table.tasks, options);
  const eligible = eligibleRows(table, plan, options);
  const field = eligible.map((isEligible, row) => (isEligible === 1 && takesPart(row) ? 1 : 0));
  const entered = plan.tasks.map((entering) => {
    const column = enter(table, entering);
    const task = table.tasks[entering.task];
    if (!task || !isByPlace(options)) return column;
    const { higherIsBetter, id } = task;
    const draws = isRanksOnly ? 0 : drawsFor(table.size);
    const seeding = { seeds: table.seeds, taskSeed: seedOf(id), draws };
    return placePoints(column, { method: options.method, higherIsBetter, field, ...seeding });
  });
  const { averages, stderrs } = average(table, { plan, entered, eligible }, options);

  const competing = averages.flatMap((value, row) =>
    value === null || field[row] === 0 ? [] : [{ value, stderr: stderrs[row] ?? null, row }],
  );
  const values = competing.map(({ value }) => value);
  const spread = <Item>(items: readonly Item[]): (Item | null)[] => {
    const all = averages.map((): Item | null => null);
    competing.forEach(({ row }, index) => {
      all[row] = items[index] ?? null;
    });
    return all;
  };
  const { higherIsBetter } = plan;
  return {
    plan,
    entered,
    averages,
    stderrs,
    ranks: spread(ranksOf(values, higherIsBetter)),
    intervals: spread(rankIntervals(competing, higherIsBetter)),
    tiers: spread(tiersOf(competing, higherIsBetter)),
  };
}

/** By row: 1 where enough of the tasks that count have a score. */
function eligibleRows(table: ScoreTable, plan: EnteringPlan, options: AverageOptions): Uint8Array {
  const counts = new Uint16Array(table.size);
  for (const { task } of plan.tasks) {
    table.columns[task]?.values.forEach((value, row) => {
      if (!Number.isNaN(value)) counts[row] = (counts[row] ?? 0) + 1;
    });
  }
  const needed = neededTasks(options, plan.tasks.length);
  return Uint8Array.from(counts, (count) => (needed > 0 && count >= needed ? 1 : 0));
}

interface Averaging {
  plan: EnteringPlan;
  entered: readonly ScoreColumn[];
  eligible: Uint8Array;
}

function average(
  { size, tasks }: ScoreTable,
  { plan, entered, eligible }: Averaging,
  options: AverageOptions,
): Pick<Ranking, 'averages' | 'stderrs'> {
  const counted = plan.tasks.flatMap(({ task }) => tasks[task] ?? []);
  const weigh = rowWeights(counted, options);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const averages: (number | null)[] = [];
  const stderrs: (number | null)[] = [];
  for (let row = 0; row < size; row += 1) {
    const weights = eligible[row] === 1 ? weigh((index) => !Number.isNaN(valueAt(entered, index, row))) : [];
    let sum = 0;
    let total = 0;
    let variance = 0;
    weights.forEach((weight, index) => {
      if (weight === 0) return;
      sum += weight * valueAt(entered, index, row);
      total += weight;
      variance += (weight * (entered[index]?.stderrs[row] ?? NaN)) ** 2;
    });
    // Points are summed; a row that misses tasks gets in them what it has in the others.
    const factor = options.method === 'borda' ? all : 1;
    const stderr = (factor * Math.sqrt(variance)) / total;
    averages.push(total === 0 ? null : settled((factor * sum) / total));
    stderrs.push(total === 0 || Number.isNaN(stderr) ? null : stderr);
  }
  return { averages, stderrs };
}

function valueAt(columns: readonly ScoreColumn[], index: number, row: number): number {
  return columns[index]?.values[row] ?? NaN;
}

/** Twelve digits: sums that differ only by the order in which they were rounded are equal. */
function settled(value: number): number {
  return Number(value.toPrecision(12));
}
