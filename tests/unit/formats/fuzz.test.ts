import { expect, it } from 'vitest';
import { runFuzz } from '../../fuzz/run-fuzz.ts';

/** `npm run bench -- --only fuzz` reads a hundred thousand. */
const CASES = 1000;

it(
  'reads, rejects or ignores whatever files there are, always by the contract',
  { timeout: 30_000 },
  async () => {
    const { counts, failure } = await runFuzz({ cases: CASES, seed: 20 });
    expect(
      failure && { ...failure, file: { ...failure.file, bytes: String(failure.file.bytes) } },
    ).toBeNull();
    expect(counts.accepted + counts.rejected + counts.ignored).toBe(CASES);
    expect(Math.min(counts.accepted, counts.rejected, counts.ignored)).toBeGreaterThan(0);
  },
);
