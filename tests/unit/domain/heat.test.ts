import { describe, expect, test } from 'vitest';
import { heatStep } from '../../../src/domain/heat.ts';

describe('heatStep', () => {
  test.each([
    [40, 0],
    [50, 0],
    [50.1, 1],
    [60, 1],
    [60.1, 2],
    [95, 5],
    [139, 9],
    [140, 9],
  ])('%d between a median of 50 and a best of 140 is step %d', (display, step) => {
    expect(heatStep(display, 50, 140, true)).toBe(step);
  });

  test('runs downwards where lower is better', () => {
    expect(heatStep(10, 50, 10, false)).toBe(9);
    expect(heatStep(60, 50, 10, false)).toBe(0);
  });

  test('shades nothing without a field to compare with', () => {
    expect(heatStep(5, null, null, true)).toBe(0);
    expect(heatStep(5, 5, 5, true)).toBe(0);
  });
});
