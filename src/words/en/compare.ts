/** What the page that compares models says around its tables. */

export const title = 'Compare models';

export function description(board: string): string {
  return `Models of ${board} side by side: task by task with their errors, which differences are more than chance, and what is known of each.`;
}

export const nothingYet =
  'There are no models to compare yet. Once there are results, they stand here side by side.';

export const addModel = 'Add a model';
export const copyLink = 'Copy link';
export const copyMarkdown = 'Copy as Markdown';
export const copyCsv = 'Copy as CSV';

export function upTo(most: number): string {
  return `Up to ${most}. The address keeps the selection.`;
}

export function firstOfBoard(count: number): string {
  return `The board’s first ${count === 1 ? 'model' : `${count} models`}. Choosing others needs JavaScript; each model’s page has its scores without it.`;
}

export const noneChosen = 'No model is chosen. Type a part of a name above to add one.';

/** What is read aloud after a choice. */
export function compared(models: readonly string[]): string {
  return models.length === 0 ? 'No model is compared.' : `Compared: ${models.join(', ')}.`;
}

export const cannotLoad = 'Could not load the board’s data: load the page again to compare other models.';

/** `more` are asked for besides the names given. */
export function unknown(names: readonly string[], more: number): string {
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return `Not on this board, so left out: ${quoted}${more > 0 ? ` and ${more} more` : ''}.`;
}

export function surplus(most: number, leftOut: number): string {
  return `At most ${most} can be compared; ${leftOut} more left out.`;
}

export function full(most: number): string {
  return `${most} at most: remove one to add another.`;
}

/** How many models there are to choose, of which the first are shown. */
export function found(total: number, shown: number): string {
  if (total === 0) return 'No model of that name is left to add.';
  if (shown < total) return `${total} models, the first ${shown} shown.`;
  return `${total} ${total === 1 ? 'model' : 'models'}.`;
}

/** Beside a name, within a line. */
export function atRank(rank: number): string {
  return `rank ${rank}`;
}

/** The same of a row that is only compared with. */
export const reference = 'reference';

export const linkCopied = 'Link copied.';
export const tableCopied = 'Table copied.';
export const csvCopied = 'CSV copied.';
export const cannotCopy = 'This browser does not let the page copy.';

export function remove(model: string): string {
  return `Remove ${model}`;
}

/** After the number of tasks that a model has a score in. */
export function ofTasks(count: number): string {
  return `of ${count} tasks`;
}

/** `Rank 3 (2–5) of 12`, of which the second part is muted. */
export function rankOf(rank: number, interval: string | null, of: number): readonly [string, string] {
  return [`Rank ${rank}`, `${interval === null ? '' : ` (${interval})`} of ${of}`];
}
