/** The pages of a long table after its first: `from` and `to` count rows from 1. */

export const breadcrumb = 'Navigationspfad';
export const standings = 'Rangliste';

export function rows(from: number, to: number): string {
  return `Zeilen ${from} bis ${to}`;
}

/** `title` is a board's or a view's. */
export function rowsOf(title: string, from: number, to: number): string {
  return `${title}, Zeilen ${from} bis ${to}`;
}

export function description(title: string, from: number, to: number, total: number): string {
  return `${title}, Zeilen ${from} bis ${to} von ${total}.`;
}
