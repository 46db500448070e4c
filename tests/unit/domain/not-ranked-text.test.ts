import { describe, expect, it } from 'vitest';
import { notRankedText } from '../../../src/domain/not-ranked-text.ts';

describe('notRankedText', () => {
  it('counts the rows that miss a task', () => {
    expect(notRankedText(1, false)).toBe(
      '1 model misses at least one task, so it has no average. Ordered by coverage.',
    );
    expect(notRankedText(311, false)).toBe(
      '311 models miss at least one task, so they have no average. Ordered by coverage.',
    );
  });

  it('does not blame rows that miss nothing', () => {
    expect(notRankedText(2, true)).toBe(
      'The tasks of this board cannot be averaged; the report says why. Ordered by coverage.',
    );
  });
});
