/** What the parts of a comparison say: its chart of tasks and its tables. */

export const tasks = 'Tasks';
export const largestGap = 'Largest gap first';
export const gapMeasure =
  'A gap is measured by its task’s range or, without one, by the spread of all models.';

/** Several sentences below the chart. */
export function chartCaption(hasErrors: boolean, isAlone: boolean): string {
  const scale =
    'Each task has its own scale, with the better end at the right: the field from where four fifths of it begin to its best, and further where a model lies outside.';
  if (hasErrors) return `${scale} Bars are 95% intervals.`;
  if (isAlone) return scale;
  return `${scale} No standard errors are known here, so nothing says which differences are more than chance, and none is marked.`;
}

export function apart(gap: string): string {
  return `${gap} apart`;
}

export function median(value: string): string {
  return `median ${value}`;
}

/** The best score of the field, at the end of a scale. */
export function best(value: string): string {
  return `best ${value}`;
}

/** Between the signs of some models and of those that they are significantly above. */
export const above = 'above';
export const noDifference = 'No significant difference';
export const errorsNotKnown = 'Errors not known';

export const scores = 'Scores';

export function scoresNote(hasErrors: boolean, isAlone: boolean): string {
  const margin = '± is half the 95% interval.';
  if (isAlone) return margin;
  const below = 'Below: to the best of these, and the rank among all models.';
  const dot = hasErrors ? ' A filled dot: significantly below the best of these at 95%.' : '';
  return `${margin} ${below}${dot}`;
}

export const noMean =
  'There is no mean: they have no task in common that counts, or their tasks cannot be averaged.';

export function leftOut(count: number, labels: string): string {
  return `${taskCount(count)} left out of the mean, because not all have ${count === 1 ? 'it' : 'them'}: ${labels}.`;
}

/** `areAll` tells that these are all tasks that count. */
export function meanOf(count: number, areAll: boolean, isNormalised: boolean): string {
  const which = areAll ? taskCount(count) : `the ${taskCount(count)} that all have`;
  return `Mean of ${which}${isNormalised ? ', normalised' : ''}`;
}

export function meanInCommon(count: number): string {
  return `Mean of ${count} in common`;
}

/** Of a score, in the place of its distance to the best. */
export const isBest = 'best';

/** `3rd of 12` */
export function placeOf(place: string, of: number): string {
  return `${place} of ${of}`;
}

/** What a dot before a distance stands for. */
export const dot = 'Significantly below the best of these at 95%:';

export const headToHead = 'Head to head';
export const headToHeadNote =
  'Tasks won, lost and tied, of those that both have: the row’s model against the column’s.';

export function against(model: string): string {
  return `Against ${model}`;
}

export function pair(wins: number, losses: number, ties: number): string {
  if (wins + losses + ties === 0) return 'No task in common';
  return `${wins} won, ${losses} lost${ties === 0 ? '' : `, ${ties} tied`}`;
}

/** How many of the wins and losses of a pair are significant. */
export function pairSignificance(wins: number, losses: number): string {
  return wins + losses === 0 ? 'none significantly' : `${wins} and ${losses} significantly`;
}

export const aboutModels = 'About the models';
export const fact = 'Fact';

function taskCount(count: number): string {
  return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}
