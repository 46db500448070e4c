/**
 * Wilson's score interval of a proportion (Wilson 1927): (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 * Stays within 0 and 1, and is never of no width, as p ± z·√(p(1 − p)/n) is at both ends.
 *
 * @param share The proportion, 0 to 1.
 * @param samples What it is a proportion of, at least 1.
 * @param z The quantile of the normal distribution, 1.96 for 95%.
 */
export function wilsonInterval(share: number, samples: number, z: number): [low: number, high: number] {
  const squared = z * z;
  const middle = share + squared / (2 * samples);
  const half = z * Math.sqrt((share * (1 - share)) / samples + squared / (4 * samples * samples));
  const scale = 1 + squared / samples;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
