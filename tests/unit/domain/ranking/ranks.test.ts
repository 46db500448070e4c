import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignificant, rankIntervals, Z_95 } from '../../../../src/domain/ranking/rank-interval.ts';
import { ranksOf, type Rankable } from '../../../../src/domain/ranking/ranks.ts';
import { tiersOf } from '../../../../src/domain/ranking/tiers.ts';

const values = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 });
const rankables = fc.array(
  fc.record({
    value: fc.integer({ min: -50, max: 50 }).map((value) => value / 4),
    stderr: fc.option(fc.integer({ min: 0, max: 12 }).map((stderr) => stderr / 4)),
  }),
  { maxLength: 25 },
);

describe('ranksOf', () => {
  test('ties share a rank and the next one skips', () => {
    expect(ranksOf([9, 7, 7, 5], true)).toEqual([1, 2, 2, 4]);
    expect(ranksOf([5, 7, 7, 9], false)).toEqual([1, 2, 2, 4]);
    expect(ranksOf([7, 9, 5, 7], true)).toEqual([2, 1, 4, 2]);
    expect(ranksOf([], true)).toEqual([]);
  });

  test('a rank is 1 + the number of better values', () => {
    fc.assert(
      fc.property(values, (items) => {
        const expected = items.map((value) => 1 + items.filter((other) => other > value).length);
        expect(ranksOf(items, true)).toEqual(expected);
      }),
    );
  });

  test('negated values ranked the other way round keep their ranks', () => {
    fc.assert(
      fc.property(values, (items) => {
        expect(
          ranksOf(
            items.map((value) => -value),
            false,
          ),
        ).toEqual(ranksOf(items, true));
      }),
    );
  });
});

describe('rankIntervals', () => {
  test('reach from 1 + significantly better to n − significantly worse', () => {
    const items = [
      { value: 80, stderr: 0.1 },
      { value: 70, stderr: 1 },
      { value: 69, stderr: 1 },
      { value: 50, stderr: 1 },
    ];
    expect(rankIntervals(items, true)).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [4, 4],
    ]);
    expect(rankIntervals(items, false)).toEqual([
      [4, 4],
      [2, 3],
      [2, 3],
      [1, 1],
    ]);
  });

  test('an item without a standard error has none, and narrows no other', () => {
    expect(
      rankIntervals(
        [
          { value: 90, stderr: null },
          { value: 50, stderr: 1 },
          { value: 10, stderr: 1 },
        ],
        true,
      ),
    ).toEqual([null, [1, 2], [2, 3]]);
  });

  test('agree with counting every pair', () => {
    fc.assert(
      fc.property(rankables, fc.boolean(), (items, higherIsBetter) => {
        const isBetter = (a: Rankable, b: Rankable) =>
          isSignificant(a, b) && (higherIsBetter ? a.value > b.value : a.value < b.value);
        const expected = items.map((item) =>
          item.stderr === null
            ? null
            : [
                1 + items.filter((other) => isBetter(other, item)).length,
                items.length - items.filter((other) => isBetter(item, other)).length,
              ],
        );
        expect(rankIntervals(items, higherIsBetter)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('hold the rank itself', () => {
    fc.assert(
      fc.property(rankables, (items) => {
        const ranks = ranksOf(
          items.map(({ value }) => value),
          true,
        );
        rankIntervals(items, true).forEach((interval, index) => {
          if (interval === null) return;
          expect(interval[0]).toBeLessThanOrEqual(ranks[index] ?? NaN);
          expect(interval[1]).toBeGreaterThanOrEqual(ranks[index] ?? NaN);
        });
      }),
    );
  });
});

test('a difference is significant beyond z·√(SE² + SE²)', () => {
  const a = { value: 0, stderr: 3 };
  expect(isSignificant(a, { value: Z_95 * 5 + 1e-9, stderr: 4 })).toBe(true);
  expect(isSignificant(a, { value: Z_95 * 5 - 1e-9, stderr: 4 })).toBe(false);
  expect(isSignificant(a, { value: 1000, stderr: null })).toBe(false);
});

describe('tiersOf', () => {
  test('compares with the first of the tier, so overlaps do not chain', () => {
    const items = [10, 9, 8, 7, 6].map((value) => ({ value, stderr: 0.5 }));
    expect(tiersOf(items, true)).toEqual([1, 1, 2, 2, 3]);
  });

  test('goes down from the lowest where lower is better', () => {
    const items = [3, 1, 2].map((value) => ({ value, stderr: 0.1 }));
    expect(tiersOf(items, false)).toEqual([3, 1, 2]);
  });

  test('leaves out what has no standard error', () => {
    const items = [
      { value: 99, stderr: null },
      { value: 10, stderr: 0.1 },
      { value: 5, stderr: 0.1 },
    ];
    expect(tiersOf(items, true)).toEqual([null, 1, 2]);
  });
});
