import { describe, expect, test } from 'vitest';
import { createAxis } from '../../../src/charts/axis.ts';
import { drawBestSoFar } from '../../../src/charts/best-so-far.ts';
import { drawCurve } from '../../../src/charts/curve.ts';
import { linePath, stepPath } from '../../../src/charts/line.ts';
import { drawScatter } from '../../../src/charts/scatter.ts';
import { timeTexts } from '../../../src/charts/time-text.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('an axis', () => {
  test('holds every value, with round marks', () => {
    const axis = createAxis([20, 80], 6);
    expect(axis?.share(20)).toBeGreaterThan(0);
    expect(axis?.share(80)).toBeLessThan(1);
    expect(axis?.ticks).toEqual([20, 30, 40, 50, 60, 70, 80]);
  });

  test('by factors has as many marks as there is room for', () => {
    expect(createAxis([0.06, 72], 7, true)?.ticks).toEqual([0.1, 0.3, 1, 3, 10, 30]);
    expect(createAxis([1, 70], 7, true)?.ticks).toEqual([1, 2, 3, 5, 10, 20, 30, 50]);
  });

  test('of one value, or by factors of zero, is none', () => {
    expect(createAxis([5, 5], 6)).toBeNull();
    expect(createAxis([], 6)).toBeNull();
    expect(createAxis([0, 5], 6, true)).toBeNull();
  });
});

test('a line has gaps where there is nothing, a step holds until the next', () => {
  const places = [{ left: 0, bottom: 0 }, null, { left: 0.5, bottom: 1 }, { left: 1, bottom: 0.25 }];
  expect(linePath(places)).toBe('M0 1000M500 0L1000 750');
  expect(
    stepPath(
      [
        { left: 0, bottom: 0 },
        { left: 0.5, bottom: 1 },
      ],
      1,
    ),
  ).toBe('M0 1000H500V0H1000');
  expect(stepPath([], 1)).toBe('');
});

test('the best so far needs two steps, and goes on until now', () => {
  const best = [
    { at: day('2026-01-01'), value: 40, id: 'a' },
    { at: day('2026-02-01'), value: 60, id: 'b' },
  ];
  const line = drawBestSoFar(best, day('2026-03-04'));
  expect(line?.steps.map(({ left }) => left)).toEqual([0, 0.5]);
  expect(line?.path.endsWith('H1000')).toBe(true);
  expect(drawBestSoFar(best.slice(0, 1), day('2026-03-04'))).toBeNull();
});

test('a curve of ranks has the first above, and one that never moves runs in the middle', () => {
  const times = ['2026-01-01', '2026-02-01', '2026-03-01'].map(day);
  const ranks = drawCurve(times, [3, null, 1], true);
  const [third, gap, first] = ranks?.places ?? [];
  expect(gap).toBeNull();
  expect(first?.bottom).toBeGreaterThan(third?.bottom ?? NaN);
  expect(drawCurve(times, [5, 5, 5])?.places.map((place) => place?.bottom)).toEqual([0.5, 0.5, 0.5]);
  expect(drawCurve(times, [5, null, null])).toBeNull();
});

test('points of a scatter have their place, their reach, and a name where there is room', () => {
  const point = (x: number, y: number, label: string) => ({ x, y, margin: 1, label });
  const points = [
    point(1, 20, 'small'),
    point(10, 60, 'good'),
    point(10.1, 60.2, 'same place'),
    point(20, 30, 'bad'),
  ];
  const drawn = drawScatter(points, { isLog: true, xLowerIsBetter: true, yHigherIsBetter: true });
  expect(drawn?.front.map(({ label }) => label)).toEqual(['small', 'good', 'same place']);
  expect(drawn?.points.map(({ isFront }) => isFront)).toEqual([true, true, true, false]);
  expect(drawn?.front.filter(({ isNamed }) => isNamed).map(({ label }) => label)).not.toContain('good');
  const [first] = drawn?.points ?? [];
  expect(first?.reach?.[0]).toBeLessThan(first?.bottom ?? NaN);
  expect(
    drawScatter(points.slice(0, 1), { isLog: false, xLowerIsBetter: true, yHigherIsBetter: true }),
  ).toBeNull();
});

test('marks of time are years, months or days', () => {
  expect(timeTexts(['2024-01-01', '2025-01-01'].map(day))).toEqual(['2024', '2025']);
  expect(timeTexts(['2024-11-01', '2025-01-01'].map(day))).toEqual(['Nov', '2025']);
  expect(timeTexts(['2024-11-03', '2024-11-10'].map(day))).toEqual(['3 Nov', '10 Nov']);
});
