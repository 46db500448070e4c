/**
 * Kendall's τ-b of two rankings, from −1 (reversed) to 1 (the same order), ties taken into account (Kendall 1945).
 * Pairs with null on either side are left out; null for fewer than two, or where one side is all ties.
 */
export function kendallTau(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const pairs = a.flatMap((x, index): [number, number][] => {
    const y = b[index] ?? null;
    return x === null || y === null ? [] : [[x, y]];
  });
  const xs = Float64Array.from(pairs, ([x]) => x);
  const ys = Float64Array.from(pairs, ([, y]) => y);
  let score = 0;
  let differentX = 0;
  let differentY = 0;
  for (let i = 0; i < xs.length; i += 1) {
    for (let j = i + 1; j < xs.length; j += 1) {
      const x = Math.sign((xs[i] ?? 0) - (xs[j] ?? 0));
      const y = Math.sign((ys[i] ?? 0) - (ys[j] ?? 0));
      score += x * y;
      differentX += x * x;
      differentY += y * y;
    }
  }
  return differentX === 0 || differentY === 0 ? null : score / Math.sqrt(differentX * differentY);
}
