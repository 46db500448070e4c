/** What the row of tools above the table says. */

export const searchModels = 'Modelle suchen';
export const howToSearch = 'Hinweise zur Suche';
export const filter = 'Filtern';
export const kindsOfModels = 'Arten von Modellen';
export const order = 'Reihenfolge';
export const reverse = 'Umkehren';
export const rankedBy = 'Rang nach';
export const showScores = 'Werte anzeigen';

export function hidden(count: number): string {
  return `${count} ausgeblendet`;
}

/** `142 mit Rang, 311 unvollständig`. */
export function count(ranked: number, incomplete: number): string {
  return incomplete > 0 ? `${ranked} mit Rang, ${incomplete} unvollständig` : `${ranked} mit Rang`;
}
