export type Place = 'best' | 'second';

export interface Compared {
  /** Display units; null: missing. */
  values: readonly (number | null)[];
  decimals: number;
  higherIsBetter: boolean;
}

/**
 * Which of these rows have the best value of a column, and which the second best. Values that are shown alike are
 * alike, so several rows may share either place. A value alone is neither.
 */
export function placesOf(
  rows: readonly number[],
  { values, decimals, higherIsBetter }: Compared,
): Map<number, Place> {
  const shown = rows.flatMap((row): { row: number; value: number }[] => {
    const value = values[row] ?? null;
    return value === null ? [] : [{ row, value: Number(value.toFixed(decimals)) }];
  });
  const sign = higherIsBetter ? -1 : 1;
  const different = [...new Set(shown.map(({ value }) => value))].sort((a, b) => sign * (a - b));
  const [best, second] = shown.length > 1 ? different : [];
  return new Map(
    shown.flatMap(({ row, value }): [number, Place][] =>
      value === best ? [[row, 'best']] : value === second ? [[row, 'second']] : [],
    ),
  );
}
