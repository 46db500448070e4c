/** What the page about how a board ranks says. */

export const title = 'How this board ranks';

export function description(board: string): string {
  return `How ranks, intervals and tiers of ${board} come about, with its own numbers.`;
}

export const lede = 'Every step, with the numbers of this board.';
export const methodNote = 'What the rank is made of.';

export function forTheFirst(model: string): string {
  return `For ${model}, the first`;
}

export const equalAverages = 'Equal averages share a rank, and the next rank is left out: 1, 2, 2, 4.';

export const uncertainty = 'Uncertainty';
export const uncertaintyNote = 'How much of a difference may be chance.';
export const errorOfPlaces =
  'The standard error of the number is how far it moves when all scores are drawn anew within their own errors.';
export const errorOfAverage =
  'Tasks are independent of each other, so the average’s standard error is √Σ(wᵢ·SEᵢ)² / Σwᵢ.';
export const margins = '± is 1.96 of them on either side.';

export function rankIntervals(ranked: number, ofFirst: string | null): string {
  const first = ofFirst === null ? '' : ` For the first that is ${ofFirst}.`;
  return `The interval beside a rank reaches from 1 plus the models that are significantly better to ${ranked} less those that are significantly worse.${first} Each comparison is made at 95% by itself, so of many some are wrong.`;
}

export const noIntervals =
  'An average needs one for each of its scores, so there are no intervals and no tiers here, and nothing says which differences are more than chance: read close averages as close. Standard errors in the result files, or the number of samples of a task that is a proportion, would tell.';

const SOURCES = {
  file: 'as the result files give it',
  ci95: 'half a 95% interval of the files, divided by 1.96',
  wilson: 'from Wilson’s interval for a proportion of as many samples',
};

export function noErrors(scores: string, tasks: number): string {
  return `None of the ${scores} scores in ${tasks} ${tasks === 1 ? 'task' : 'tasks'} has a standard error.`;
}

export function allErrors(scores: string, source: keyof typeof SOURCES): string {
  return `All ${scores} scores have a standard error, ${SOURCES[source]}.`;
}

/** `sources` says how many have theirs from where. */
export function someErrors(
  scores: string,
  withError: string,
  sources: readonly { count: string; source: keyof typeof SOURCES }[],
): string {
  const parts = sources.map(({ count, source }) => `${count} ${SOURCES[source]}`);
  return `Of ${scores} scores ${withError} have a standard error: ${parts.join('; ')}.`;
}

/** How two averages compare: `stderrs` are those of the two, `stderr` and `margin` those of their difference. */
export function comparison(
  models: readonly [first: string, second: string],
  difference: string,
  stderrs: readonly [first: string, second: string],
  stderr: string,
  margin: string,
  isSignificant: boolean,
): string {
  return `${models[0]} and ${models[1]} differ by ${difference}. The standard error of that difference is √(${stderrs[0]}² + ${stderrs[1]}²) = ${stderr}, and 1.96 times that is ${margin}: ${isSignificant ? 'less than the difference, so it is significant' : 'no less than the difference, so chance may have made it'}.`;
}

export function separable(pairs: number, of: number): string {
  return `${pairs} of ${of} pairs of neighbours in the ranking can be told apart at 95%.`;
}

export const tiers = 'Tiers';
export const tiersNote = 'Models that chance does not tell from the first of them.';
export const tierMeaning: readonly [before: string, emphasised: string, after: string] = [
  'Going down the ranking, a model belongs to the tier unless it is significantly worse than the tier’s',
  ' first',
  ' model; then it begins the next. As all are compared with the first, overlaps do not chain.',
];

export function tierCount(models: number, tiers: number): string {
  return `${models} models stand in ${tiers} ${tiers === 1 ? 'tier' : 'tiers'}.`;
}

export const tier = 'Tier';
export const firstOfTier = 'Its first';

export function firstTiers(shown: number, tiers: number): string {
  return `The first ${shown} of ${tiers} tiers.`;
}

export const otherTasks = 'Other tasks';
export const otherTasksNote = 'Would another choice of tasks change the order?';

/** `draws` is how often; `isInGroups` says whether tasks are drawn within their groups. */
export function otherTasksMeaning(draws: string, isInGroups: boolean): string {
  return `Intervals say how well the scores are known, not how well these tasks stand for others. For that the tasks are drawn anew ${draws} times, as many as there are and with replacement${isInGroups ? ', within their groups' : ''}, and the models ranked by each draw (bootstrap; the draws are the same at every build).`;
}

export const mostDraws = '95% of the draws';
export const firstIn = 'First in';

export const otherWays = 'Other ways';
export const otherWaysNote = 'The same scores, ranked otherwise.';
export const ranksByMethod = 'Ranks by method';
export const ownMethod = '(this board’s)';
export const agreement = 'Agreement with this board, Kendall’s τ';

export function firstModels(shown: number, ranked: number): string {
  return `The first ${shown} of ${ranked}. The table on the first page ranks all of them in any of these ways.`;
}

export const flags = 'Flags';
export const flagsNote = 'What is said about rows, each with its reason on the model’s page.';
export const hiddenFlag = 'Hidden until asked for; ranks and tiers count such rows all the same.';
export const references = 'References';
export const referencesNote = 'To compare with: shown in the table and not ranked.';
export const moreAboutIt = 'More about it';

export function referenceAverage(column: string, average: string): string {
  return `${column} ${average}.`;
}

export function referenceCoverage(coverage: number, tasks: number): string {
  return `${coverage} of ${tasks} tasks.`;
}
