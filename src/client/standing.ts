import type { ClientTable } from '../domain/client-table.ts';
import type { RankTerms } from '../domain/not-ranked-text.ts';
import { MARGIN_95 } from '../domain/number-format.ts';
import type { AverageOptions } from '../domain/ranking/average-options.ts';
import { methodOf, type Method } from '../domain/ranking/methods.ts';
import { seedOf } from '../domain/ranking/random.ts';
import { rankTable } from '../domain/ranking/rank-table.ts';
import type { ScoreTable } from '../domain/ranking/score-table.ts';
import { weightStability, type WeightStability } from '../domain/ranking/weight-stability.ts';

/** What rank and average of each row are, by row, in one way of ranking. */
export interface Standing extends Pick<
  ClientTable,
  'ranks' | 'rankLows' | 'rankHighs' | 'tiers' | 'averages' | 'averageMargins'
> {
  method: Method;
  higherIsBetter: boolean;
  decimals: number;
  terms: RankTerms;
  /** How much the top depends on the weights. Takes a while. */
  stability: () => WeightStability | null;
}

/** What a visitor chooses; null is as the board has it. */
export interface RankChoice {
  /** A method's id. */
  method: string | null;
  /** Indices of the tasks that count, and that a row must all have. */
  tasks: readonly number[] | null;
  /** By task, where they are not the board's. */
  weights: ReadonlyMap<string, number>;
}

/** Works standings out by the build's own arithmetic, the last one kept. */
export function createStandings(table: ClientTable): (choice: RankChoice) => Standing {
  let scores: ScoreTable | undefined;
  const scoresOf = () => (scores ??= toScoreTable(table));
  const own = ownStanding(table, scoresOf);
  let last: { key: string; standing: Standing } | undefined;
  return ({ method: id, tasks, weights }) => {
    const method = table.methods.find((each) => each.id === id) ?? own.method;
    const isAll = tasks === null || (table.average.missing === 'strict' && isEveryTask(table, tasks));
    if (method.id === own.method.id && isAll && weights.size === 0) return own;
    const counted = isAll ? null : tasks;
    const key = JSON.stringify([method.id, counted, [...weights]]);
    if (last?.key === key) return last.standing;
    const standing = rank(table, scoresOf(), method, { tasks: counted, weights });
    last = { key, standing };
    return standing;
  };
}

function ownStanding(table: ClientTable, scoresOf: () => ScoreTable): Standing {
  const { average } = table;
  return {
    ...table,
    method: methodOf(average),
    higherIsBetter: average.higherIsBetter,
    decimals: average.decimals,
    terms: average,
    stability: () => weightStability(scoresOf(), average, ranked(table, table.ranks)),
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
  { tasks: chosen, weights }: Pick<RankChoice, 'tasks' | 'weights'>,
): Standing {
  const { average, size, references } = table;
  const options: AverageOptions = {
    ...average,
    method: method.method,
    normalised: method.normalised,
    missing: chosen === null ? average.missing : 'strict',
  };
  const tasks = scores.tasks.map((task, index) =>
    chosen === null || chosen.includes(index)
      ? { ...task, weight: weights.get(task.id) ?? task.weight }
      : { ...task, weight: 0 },
  );
  const weighed = { ...scores, tasks };
  const { plan, averages, stderrs, ranks, intervals, tiers } = rankTable(weighed, options, {
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
    stability: () => weightStability(weighed, options, ranked(table, ranks)),
  };
}

/** Without the references at the end. */
function ranked({ size, references }: ClientTable, ranks: readonly (number | null)[]): (number | null)[] {
  return ranks.slice(0, size - references);
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
