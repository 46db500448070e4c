import { describe, expect, test } from 'vitest';
import { curveTimes, endOfDay, isoDay, monthEnds } from '../../../../src/domain/history/days.ts';

const at = (text: string) => Date.parse(text);
const days = (times: number[]) => times.map(isoDay);

test('a day ends with its last millisecond in UTC', () => {
  expect(new Date(endOfDay('2024-02-29')).toISOString()).toBe('2024-02-29T23:59:59.999Z');
});

describe('months', () => {
  test('are those that are over, from that of the first run', () => {
    expect(days(monthEnds(at('2023-11-15'), at('2024-03-01'), 24))).toEqual([
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
    ]);
    expect(monthEnds(at('2024-03-01'), at('2024-03-31T23:59:59.999Z'), 24)).toEqual([]);
  });

  test('are the newest of too many', () => {
    expect(days(monthEnds(at('2020-01-01'), at('2024-03-01'), 2))).toEqual(['2024-01-31', '2024-02-29']);
    expect(monthEnds(at('2020-01-01'), at('2024-03-01'), 0)).toEqual([]);
  });
});

describe('a curve', () => {
  test('goes by months, else weeks, else days, up to now', () => {
    expect(days(curveTimes(at('2024-01-10'), at('2024-04-05')))).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-05',
    ]);
    expect(days(curveTimes(at('2024-01-10'), at('2024-02-05')))).toEqual([
      '2024-01-15',
      '2024-01-22',
      '2024-01-29',
      '2024-02-05',
    ]);
    expect(days(curveTimes(at('2024-01-10'), at('2024-01-12')))).toEqual([
      '2024-01-10',
      '2024-01-11',
      '2024-01-12',
    ]);
  });

  test('of one time is a point', () => {
    expect(days(curveTimes(at('2024-01-10'), at('2024-01-10')))).toEqual(['2024-01-10']);
  });
});
