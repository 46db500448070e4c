/** The pages of a long table after its first: `from` and `to` count rows from 1. */

export const breadcrumb = 'Breadcrumb';
export const standings = 'Standings';

export function rows(from: number, to: number): string {
  return `Rows ${from} to ${to}`;
}

/** `title` is a board's or a view's. */
export function rowsOf(title: string, from: number, to: number): string {
  return `${title}, rows ${from} to ${to}`;
}

export function description(title: string, from: number, to: number, total: number): string {
  return `${title}, rows ${from} to ${to} of ${total}.`;
}
