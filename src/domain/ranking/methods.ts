import * as words from '#words/methods.ts';
import { isByPlace, type AverageMethod, type AverageOptions } from './average-options.ts';
import { planEntering } from './entering.ts';
import { groupNumbers } from './row-weights.ts';
import type { RankedTask } from './ranked-task.ts';

/** A way to make one number of a row's scores. */
export interface Method {
  /** `mean`, `mean-normalised`, `group-mean`, `group-mean-normalised`, `borda`, `mean-rank`, `win-rate`: in addresses. */
  id: string;
  /** `Mean of groups, normalised`. */
  label: string;
  /** The header of the column with the number: `Average`, `Win rate`. */
  column: string;
  /** The same in a sentence: `the win rate`. */
  noun: string;
  method: AverageMethod;
  normalised: boolean;
}

const METHODS: Method[] = [
  {
    id: 'mean',
    label: words.mean,
    column: words.averageColumn,
    noun: words.averageNoun,
    method: 'mean',
    normalised: false,
  },
  {
    id: 'mean-normalised',
    label: words.meanNormalised,
    column: words.averageColumn,
    noun: words.averageNoun,
    method: 'mean',
    normalised: true,
  },
  {
    id: 'group-mean',
    label: words.groupMean,
    column: words.averageColumn,
    noun: words.averageNoun,
    method: 'group_mean',
    normalised: false,
  },
  {
    id: 'group-mean-normalised',
    label: words.groupMeanNormalised,
    column: words.averageColumn,
    noun: words.averageNoun,
    method: 'group_mean',
    normalised: true,
  },
  {
    id: 'borda',
    label: words.borda,
    column: words.bordaColumn,
    noun: words.bordaNoun,
    method: 'borda',
    normalised: false,
  },
  {
    id: 'mean-rank',
    label: words.meanRank,
    column: words.meanRankColumn,
    noun: words.meanRankNoun,
    method: 'mean_rank',
    normalised: false,
  },
  {
    id: 'win-rate',
    label: words.winRate,
    column: words.winRateColumn,
    noun: words.winRateNoun,
    method: 'win_rate',
    normalised: false,
  },
];

export function methodOf({ method, normalised }: Pick<AverageOptions, 'method' | 'normalised'>): Method {
  const wanted = normalised && !isByPlace({ method });
  const found = METHODS.find((each) => each.method === method && each.normalised === wanted);
  if (!found) throw new Error(`There is no method ${method}.`);
  return found;
}

/**
 * The ways to rank that make sense for these tasks, the board's own among them: none that lacks a range, no groups where
 * they change nothing, no normalising where nothing would move.
 */
export function offeredMethods(tasks: readonly RankedTask[], options: AverageOptions): Method[] {
  const own = methodOf(options);
  return METHODS.filter((each) => {
    if (each.id === own.id) return true;
    const { impossible, tasks: entering } = planEntering(tasks, { ...options, ...each });
    if (impossible !== null) return false;
    if (each.normalised && isUniform(entering) && !tasks.some(({ hasSubtasks }) => hasSubtasks)) return false;
    return each.method !== 'group_mean' || hasGroups(tasks);
  });
}

/** Whether every task enters alike, so that normalising only gives the same numbers another scale. */
function isUniform(entering: readonly { scale: number; shift: number }[]): boolean {
  const [first] = entering;
  return entering.every(({ scale, shift }) => scale === first?.scale && shift === first.shift);
}

/** Whether some groups weigh otherwise than their tasks do one by one. */
function hasGroups(tasks: readonly RankedTask[]): boolean {
  const counted = tasks.filter(({ weight }) => weight > 0);
  const groups = groupNumbers(counted);
  const sums = Map.groupBy(counted.keys(), (index) => groups[index] ?? 0);
  const weights = [...sums.values()].map((group) =>
    group.reduce((sum, index) => sum + (counted[index]?.weight ?? 0), 0),
  );
  return weights.length > 1 && new Set(weights).size > 1;
}
