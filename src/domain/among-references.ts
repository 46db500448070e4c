import type { Row } from './board.ts';

/** Ranked rows, the best first, with each reference before the first row that it is better than; the others last. */
export function amongReferences(
  ranked: readonly Row[],
  references: readonly Row[],
  higherIsBetter: boolean,
): Row[] {
  const sign = higherIsBetter ? 1 : -1;
  const waiting = references.filter(({ average }) => average !== null);
  const rows = ranked.flatMap((row) => {
    const worth = sign * (row.average ?? 0);
    const before: Row[] = [];
    while (waiting[0] && sign * (waiting[0].average ?? 0) > worth) before.push(...waiting.splice(0, 1));
    return [...before, row];
  });
  return [...rows, ...waiting];
}
