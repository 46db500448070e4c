/** How to search, with examples. */

export const intro =
  'Suche nach Wörtern, Spalten und Mustern. Beim Tippen werden Spalten und Werte vorgeschlagen.';

export const bothWords = 'Namen mit beiden Wörtern';
export const oneOfThem = 'mit einem davon; Klammern gruppieren';
export const exactly = 'mit genau diesem Text';
export const without = 'ohne dieses Wort';
export const average = 'mit Mittelwert; none für ohne';
export const ranked = 'auch is:incomplete, is:reference';
export const pattern = 'Namen, auf die ein Muster passt';

export function above(low: string, task: string): string {
  return `ein Wert über ${low} in ${task}`;
}

export function between(column: string, low: string, high: string): string {
  return `${column} von ${low} bis ${high}`;
}

export function oneOfThese(column: string): string {
  return `${column} mit einem dieser Werte`;
}
