import { describe, expect, it } from 'vitest';
import { notRankedText, type RankTerms } from '../../../src/domain/not-ranked-text.ts';

const terms = (changes: Partial<RankTerms> = {}): RankTerms => ({
  missing: 'strict',
  minCoverage: 1,
  counted: 7,
  isImpossible: false,
  ...changes,
});

describe('notRankedText', () => {
  it('counts the rows that miss a task', () => {
    expect(notRankedText(1, terms())).toBe(
      '1 model misses at least one task, so it has no average. Ordered by coverage.',
    );
    expect(notRankedText(311, terms())).toBe(
      '311 models miss at least one task, so they have no average. Ordered by coverage.',
    );
  });

  it('says how many tasks would be enough', () => {
    const some = terms({ missing: 'min_coverage', minCoverage: 0.7 });
    expect(notRankedText(1, some)).toBe(
      '1 model has fewer than 5 of the 7 tasks that count, so it has no average. Ordered by coverage.',
    );
    expect(notRankedText(2, terms({ missing: 'available' }))).toBe(
      '2 models have no score in any task that counts, so they have no average. Ordered by coverage.',
    );
  });

  it('does not blame rows that miss nothing', () => {
    expect(notRankedText(2, terms({ isImpossible: true }))).toBe(
      'The tasks of this board cannot be averaged; the report says why. Ordered by coverage.',
    );
  });
});
