/** What a board holds, in short. */

export const noResults = 'No results yet.';

export function size(models: number, tasks: number, ranked: number): string {
  const ofThem = ranked < models ? `, ${ranked} of them ranked` : '';
  return `${count(models, 'model')} on ${count(tasks, 'task')}${ofThem}.`;
}

export function dataOf(date: string): string {
  return `Data of ${date}.`;
}

/** `First: org/model and 2 others, average 71.2 ±0.4.` */
export function first(model: string, others: number, method: string, value: string): string {
  const and = others === 0 ? '' : ` and ${count(others, 'other')}`;
  return `First: ${model}${and}, ${method} ${value}.`;
}

/** For search engines, which want more than a title. */
export function aLeaderboard(tasks: readonly string[]): string {
  const named = tasks.length === 0 ? '' : ` in these tasks: ${tasks.join(', ')}`;
  return `A leaderboard of machine-learning models, ranked by their scores${named}.`;
}

export function withoutScoreIn(tasks: readonly string[]): string {
  return `It has no score in ${tasks.join(', ')}.`;
}

export function withoutScoreInMany(tasks: number): string {
  return `It has no score in ${tasks} tasks.`;
}

function count(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
