/** What happened to rows. */

export const kinds = {
  added: 'Added',
  updated: 'Updated',
  removed: 'Removed',
  returned: 'Back again',
};

export function withScores(count: number): string {
  return `With ${count === 1 ? 'one score' : `${count} scores`}.`;
}

export function newScore(task: string, value: string): string {
  return `${task} ${value} (new)`;
}

export function lostScore(task: string, value: string): string {
  return `${task} lost, it was ${value}`;
}

export function changedScore(task: string, before: string, after: string, difference: string): string {
  return `${task} ${before} → ${after} (${difference})`;
}

/** `more` are those that are not among the parts. */
export function scores(parts: readonly string[], more: number): string {
  return `${parts.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
