/** What the row of tools above the table says. */

export const searchModels = 'Search models';
export const howToSearch = 'How to search';
export const filter = 'Filter';
export const kindsOfModels = 'Kinds of models';
export const order = 'Order';
export const reverse = 'Reverse';
export const rankedBy = 'Ranked by';
export const showScores = 'Show scores';

export function hidden(count: number): string {
  return `${count} hidden`;
}

/** `142 ranked, 311 incomplete`. */
export function count(ranked: number, incomplete: number): string {
  return incomplete > 0 ? `${ranked} ranked, ${incomplete} incomplete` : `${ranked} ranked`;
}
