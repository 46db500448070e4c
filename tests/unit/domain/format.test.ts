import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/domain/date-format.ts';
import {
  formatNumber,
  formatPlain,
  formatSigned,
  formatStderr95,
  intervalText,
  rankText,
} from '../../../src/domain/number-format.ts';
import { runTime } from '../../../src/domain/run-time.ts';

test.each([
  [71.24, 1, '71.2'],
  [0, 1, '0.0'],
  [-2.37, 2, '−2.37'],
  [-0.04, 1, '0.0'],
  [-0, 1, '0.0'],
  [8192.25, 1, '8192.3'],
  [71864.25, 1, '71,864.3'],
  [-1048576, 0, '−1,048,576'],
  [10000.12345, 5, '10,000.12345'],
  [3, 0, '3'],
])('formatNumber(%d, %d) is %s', (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test('differences carry their sign, unless they show as zero', () => {
  expect(formatSigned(1.25, 1)).toBe('+1.3');
  expect(formatSigned(-1.25, 1)).toBe('−1.3');
  expect(formatSigned(0.01, 1)).toBe('0.0');
});

test('± is 1.96 standard errors', () => {
  expect(formatStderr95(1, 2)).toBe('±1.96');
  expect(formatStderr95(0, 1)).toBe('±0.0');
});

test('plain numbers lose the digits that say nothing', () => {
  expect(formatPlain(0.5)).toBe('0.5');
  expect(formatPlain(100)).toBe('100');
  expect(formatPlain(0.1 + 0.2)).toBe('0.3');
  expect(formatPlain(-1200, 0)).toBe('−1200');
});

test('ranks', () => {
  expect(rankText(3)).toBe('3');
  expect(rankText(null)).toBe('—');
  expect(intervalText([2, 6])).toBe('2–6');
});

describe('times', () => {
  test.each([
    ['2026-04-20T00:00:00Z', '20 April 2026'],
    ['2026-04-20', '20 April 2026'],
    ['2026-12-31T23:30:00-02:00', '1 January 2027'],
    ['2026-01-01T00:10:00', '1 January 2026'],
    ['soon', null],
    [null, null],
  ])('the day of %s is %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });

  test('compare by what they mean, and none is the oldest', () => {
    expect(runTime('2024-06-05T12:31:02.123456Z')).toBeGreaterThan(runTime('2024-06-05T12:31:02Z'));
    expect(runTime('2024-06-05T12:31:02')).toBe(runTime('2024-06-05T12:31:02.000Z'));
    expect(runTime('2024-06-05T12:31:02.123457Z')).toBeGreaterThan(runTime('2024-06-05T12:31:02.123456Z'));
    expect(runTime(null)).toBe(-Infinity);
    expect(runTime('yesterday')).toBe(-Infinity);
  });
});
