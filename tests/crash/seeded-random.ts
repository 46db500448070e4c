const DEFAULT_SEED = '3';

/** Numbers in [0, 1) that the seed decides, which is printed; STANDINGS_SEED names another. (Mulberry32) */
export function createSeededRandom(label: string): () => number {
  const seed = process.env['STANDINGS_SEED'] ?? DEFAULT_SEED;
  console.log(`${label}: STANDINGS_SEED=${seed}`);
  let state = Number.parseInt(seed, 10) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
