/** What happened to rows. */

export const kinds = {
  added: 'Neu',
  updated: 'Aktualisiert',
  removed: 'Entfernt',
  returned: 'Wieder da',
};

export function withScores(count: number): string {
  return `Mit ${count === 1 ? 'einem Wert' : `${count} Werten`}.`;
}

export function newScore(task: string, value: string): string {
  return `${task} ${value} (neu)`;
}

export function lostScore(task: string, value: string): string {
  return `${task} entfallen, zuvor ${value}`;
}

export function changedScore(task: string, before: string, after: string, difference: string): string {
  return `${task} ${before} → ${after} (${difference})`;
}

/** `more` are those that are not among the parts. */
export function scores(parts: readonly string[], more: number): string {
  return `${parts.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}.`;
}
