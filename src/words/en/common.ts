/** Words that many pages use. */

export const rank = 'Rank';
export const model = 'Model';
export const models = 'Models';
export const average = 'Average';
export const task = 'Task';
export const score = 'Score';
export const notRanked = 'Not ranked';
export const notKnown = 'Not known';
export const toCompare = 'To compare with, not ranked';

export function modelCount(count: number): string {
  return `${count} ${count === 1 ? 'model' : 'models'}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}
