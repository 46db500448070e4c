import type { ClientTable } from '../domain/client-table.ts';
import type { RankTerms } from '../domain/not-ranked-text.ts';
import { MARGIN_95 } from '../domain/number-format.ts';
import type { AverageOptions } from '../domain/ranking/average-options.ts';
import { methodOf, type Method } from '../domain/ranking/methods.ts';
import { seedOf } from '../domain/ranking/random.ts';
import { rankTable } from '../domain/ranking/rank-table.ts';
import type { ScoreTable } from '../domain/ranking/score-table.ts';

/** What rank and average of each row are, by row, in one way of ranking. */
export interface Standing extends Pick<
  ClientTable,
  'ranks' | 'rankLows' | 'rankHighs' | 'tiers' | 'averages' | 'averageMargins'
> {
  method: Method;
  higherIsBetter: boolean;
  decimals: number;
  terms: RankTerms;
}

/** What a visitor chooses; null is as the board has it. */
export interface RankChoice {
  /** A method's id. */
  method: string | null;
  /** Indices of the tasks that count, and that a row must all have. */
  tasks: readonly number[] | null;
}

/** Works standings out by the build's own arithmetic, the last one kept. */
export function createStandings(table: ClientTable): (choice: RankChoice) => Standing {
  const own = ownStanding(table);
  let scores: ScoreTable | undefined;
  let last: { key: string; standing: Standing } | undefined;
  return ({ method: id, tasks }) => {
    const method = table.methods.find((each) => each.id === id) ?? own.method;
    const isAll = tasks === null || (table.average.missing === 'strict' && isEveryTask(table, tasks));
    if (method.id === own.method.id && isAll) return own;
    const counted = isAll ? null : tasks;
    const key = JSON.stringify([method.id, counted]);
    if (last?.key === key) return last.standing;
    scores ??= toScoreTable(table);
    const standing = rank(table, scores, method, counted);
    last = { key, standing };
    return standing;
  };
}

function ownStanding(table: ClientTable): Standing {
  const { average } = table;
  return {
    ...table,
    method: methodOf(average),
    higherIsBetter: average.higherIsBetter,
    decimals: average.decimals,
    terms: average,
  };
}

/** Whether these are all tasks that count. */
function isEveryTask({ tasks }: ClientTable, chosen: readonly number[]): boolean {
  return tasks.every(({ weight }, index) => weight === 0 || chosen.includes(index));
}

function rank(
  table: ClientTable,
  scores: ScoreTable,
  method: Method,
  chosen: readonly number[] | null,
): Standing {
  const { average, size, references } = table;
  const options: AverageOptions = {
    ...average,
    method: method.method,
    normalised: method.normalised,
    missing: chosen === null ? average.missing : 'strict',
  };
  const tasks = scores.tasks.map((task, index) =>
    chosen === null || chosen.includes(index) ? task : { ...task, weight: 0 },
  );
  const { plan, averages, stderrs, ranks, intervals, tiers } = rankTable({ ...scores, tasks }, options, {
    takesPart: (row) => row < size - references,
  });
  const isOwnScale = method.method === average.method && method.normalised === average.normalised;
  return {
    method,
    ranks,
    rankLows: intervals.map((interval) => interval?.[0] ?? null),
    rankHighs: intervals.map((interval) => interval?.[1] ?? null),
    tiers,
    averages,
    averageMargins: stderrs.map((stderr) => (stderr === null ? null : MARGIN_95 * stderr)),
    higherIsBetter: plan.higherIsBetter,
    decimals: isOwnScale ? average.decimals : 1,
    terms: {
      missing: options.missing,
      minCoverage: options.minCoverage,
      counted: tasks.filter(({ weight }) => weight > 0).length,
      isImpossible: plan.impossible !== null,
    },
  };
}

function toScoreTable({ size, tasks, ids, models }: ClientTable): ScoreTable {
  const numbers = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? NaN);
  const column = (values: readonly (number | null)[], margins: readonly (number | null)[] | null) => ({
    values: numbers(values),
    stderrs:
      margins === null
        ? new Float64Array(size).fill(NaN)
        : numbers(margins).map((margin) => margin / MARGIN_95),
  });
  return {
    size,
    tasks: tasks.map(({ id, group, weight, higherIsBetter, low, high, baseline, normalised }) => ({
      id,
      group,
      weight,
      higherIsBetter,
      low,
      high,
      baseline,
      hasSubtasks: normalised !== null,
    })),
    columns: tasks.map(({ values, margins, normalised }) => ({
      ...column(values, margins),
      normalised: normalised && column(normalised.values, normalised.margins),
    })),
    seeds: Uint32Array.from(ids, (id, row) => seedOf(id ?? models[row] ?? '')),
  };
}
