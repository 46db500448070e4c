const DEFAULT_SEED = '3';

/** What decides all that is random here: STANDINGS_SEED, or always the same. */
export const seed = Number.parseInt(process.env['STANDINGS_SEED'] ?? DEFAULT_SEED, 10) | 0;

/** Numbers in [0, 1) that the seed decides, others for each stream. (Mulberry32) */
export function createSeededRandom(stream: number): () => number {
  let state = (seed + Math.imul(stream, 0x9e3779b9)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
