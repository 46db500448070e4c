import type { ClientTable } from '../../domain/client-table.ts';

const MOST = 3;

/** The rows that the page compares by itself: the first ranked ones that are not hidden, else the first at all. */
export function firstRows({ size, references, ranks, hidden }: ClientTable): number[] {
  const rows = Array.from({ length: size - references }, (_, row) => row);
  const shown = rows.filter((row) => !hidden.includes(row));
  const ranked = shown.filter((row) => ranks[row] !== null);
  return (ranked.length > 0 ? ranked : shown).slice(0, MOST);
}
