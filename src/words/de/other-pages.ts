/** What stands on the page for wrong addresses, and around the operator's own pages. */

export const notFound = 'Seite nicht gefunden';

export function notFoundOn(board: string): string {
  return `Keine Seite von ${board} hat diese Adresse.`;
}

export const noPage = 'Keine Seite hat diese Adresse';

export const whyNoPage: readonly [before: string, standings: string, after: string] = [
  'Vielleicht ist ein Modell nicht mehr in der Rangliste, oder es heißt inzwischen anders. Die ',
  'Rangliste',
  ' nennt jedes Modell mit eigener Seite.',
];

export function pageOf(title: string, board: string): string {
  return `${title} von ${board}`;
}
