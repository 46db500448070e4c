import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/formats/values/number-value.ts';

describe('readNumber', () => {
  it.each([
    [0.5, 0.5],
    [0, 0],
    [-1, -1],
    ['-1', -1],
    ['0.5', 0.5],
    [' 71.56 ', 71.56],
    ['1,013.01', 1013.01],
    ['12,345,678', 12345678],
    ['+1.088', 1.088],
    ['1e-3', 0.001],
    ['.5', 0.5],
  ])('reads %j', (found, value) => {
    expect(readNumber(found)).toEqual({ value, missing: null, found: null });
  });

  it.each([
    [NaN, 'not_a_number', 'NaN'],
    [Infinity, 'not_a_number', 'Infinity'],
    ['nan', 'not_a_number', 'nan'],
    ['-inf', 'not_a_number', '-inf'],
    ['1e999', 'not_a_number', '1e999'],
    [null, 'not_available', 'null'],
    ['', 'not_available', ''],
    ['-', 'not_available', '-'],
    ['—', 'not_available', '—'],
    ['N/A', 'not_available', 'N/A'],
    ['null', 'not_available', 'null'],
    ['None', 'not_available', 'None'],
    ['?', 'not_available', '?'],
    [true, 'not_numeric', 'true'],
    [false, 'not_numeric', 'false'],
    ['20.0 ± 1.2', 'not_numeric', '20.0 ± 1.2'],
    ['45%', 'not_numeric', '45%'],
    ['0,5', 'not_numeric', '0,5'],
    ['0,500', 'not_numeric', '0,500'],
    ['1,01', 'not_numeric', '1,01'],
    ['0x10', 'not_numeric', '0x10'],
    ['e5', 'not_numeric', 'e5'],
    ['.', 'not_numeric', '.'],
    [[0.5], 'not_numeric', 'a list'],
    [{ value: 0.5 }, 'not_numeric', 'an object'],
  ])('says why %j is none', (value, missing, found) => {
    expect(readNumber(value)).toEqual({ value: null, missing, found });
  });

  it('cuts what it found to 80 characters, never through a character', () => {
    expect(readNumber('x'.repeat(80)).found).toBe('x'.repeat(80));
    expect(readNumber('x'.repeat(10_000_000)).found).toBe(`${'x'.repeat(79)}…`);
    const found = readNumber(`${'x'.repeat(78)}🟢${'y'.repeat(50)}`).found ?? '';
    expect(found.isWellFormed()).toBe(true);
    expect(found.length).toBeLessThanOrEqual(80);
  });
});
