import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { density } from '../../../src/domain/density.ts';
import { histogram, median, quantile } from '../../../src/domain/statistics.ts';

describe('quantile', () => {
  test('is linear between sorted values (type 7)', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4, 10], 0.9)).toBeCloseTo(7.6, 10);
    expect(quantile([1, 2], 1)).toBe(2);
    expect(quantile([], 0.5)).toBeNull();
  });

  test('median is the middle, without changing what it is given', () => {
    const values = [3, 1, 2];
    expect(median(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
    expect(median([10, 1])).toBe(5.5);
    expect(median([])).toBeNull();
  });
});

describe('histogram', () => {
  test('has bins of a round width at round places', () => {
    const bins = histogram([0.03, 0.31, 0.3, 0.97], 10);
    expect(bins.map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 1]);
  });

  test('closes the last bin', () => {
    expect(histogram([0, 50, 100], 2)).toEqual([
      { from: 0, to: 50, count: 1 },
      { from: 50, to: 100, count: 2 },
    ]);
  });

  test('of nothing is nothing; of one value is one bin', () => {
    expect(histogram([])).toEqual([]);
    expect(histogram([7, 7, 7])).toMatchObject([{ count: 3 }]);
    expect(histogram([0, 5e-324])).toMatchObject([{ count: 2 }]);
    expect(histogram([-1e308, 1e308])).toMatchObject([{ count: 2 }]);
  });

  test('counts every value once, in not many more bins than wanted', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const bins = histogram(values, 20);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThanOrEqual(22);
      }),
    );
  });
});

describe('density', () => {
  test('is a curve whose area is 1', () => {
    const values = Array.from({ length: 200 }, (_, index) => 50 + 10 * Math.sin(index));
    const curve = density(values, -50, 150, 401);
    const area = (curve?.heights ?? []).reduce((sum, height) => sum + height, 0) * 0.5;
    expect(area).toBeCloseTo(1, 6);
  });

  test('has Silverman’s bandwidth', () => {
    const curve = density([0, 1, 2, 3], -2, 5, 8);
    const width = 0.9 * Math.min(Math.sqrt(5 / 3), 1.5 / 1.34) * 4 ** -0.2;
    const expected = [0, 1, 2, 3].map((value) => Math.exp(-0.5 * (value / width) ** 2));
    const atZero = expected.reduce((sum, height) => sum + height, 0) / (4 * width * Math.sqrt(2 * Math.PI));
    expect(curve?.heights[2]).toBeCloseTo(atZero, 12);
  });

  test('has its peak where values that do not spread are', () => {
    const heights = density([5, 5, 5], 0, 10, 11)?.heights ?? [];
    expect(heights.indexOf(Math.max(...heights))).toBe(5);
  });

  test('is nothing without values or without a grid', () => {
    expect(density([], 0, 1)).toBeNull();
    expect(density([1], 1, 1)).toBeNull();
    expect(density([1], -1e308, 1e308)).toBeNull();
  });
});
