import { describe, expect, test } from 'vitest';
import {
  createRowNames,
  formatSelection,
  noticeOf,
  parseSelection,
} from '../../../../src/client/compare/selection.ts';
import { sampleTable } from '../sample-table.ts';

const table = {
  ...sampleTable(),
  models: ['org/Alpha', 'org/Alpha', 'zeta/Gamma (val)', 'a,b', 'x+y', 'solo'],
  ids: ['org/Alpha:8bit', 'org/Alpha:4bit', null, null, null, null],
  slugs: [null, null, 'zeta/gamma-val-1', 'a-b-2', 'x-y-3', null],
};
const names = createRowNames(table);
const rowsOf = (search: string) => parseSelection(search, names)?.rows;

describe('parseSelection', () => {
  test('takes slugs and row ids, the first row for a slug of several', () => {
    expect(rowsOf('?models=org/Alpha,zeta%2Fgamma-val-1,org/Alpha:4bit')).toEqual([0, 2, 1]);
    expect(rowsOf('?q=1&models=zeta/Gamma%20(val)')).toEqual([2]);
  });

  test('understands names whose commas were encoded or meant, and plus signs', () => {
    expect(rowsOf('?models=a%2Cb')).toEqual([3]);
    expect(rowsOf('?models=solo%2Cx%2By')).toEqual([5, 4]);
    expect(rowsOf('?models=zeta/Gamma+(val),x%2By')).toEqual([2, 4]);
  });

  test('is null without a word of models, and empty for none of them', () => {
    expect(parseSelection('?q=a', names)).toBeNull();
    expect(parseSelection('?models=', names)).toEqual({ rows: [], unknown: [], surplus: 0 });
  });

  test('names what is unknown, takes each once, and throws nothing', () => {
    const hostile = '?models=%E0%A4%A,__proto__,constructor,<script>,solo,solo,,%2C,%00';
    expect(parseSelection(hostile, names)).toEqual({
      rows: [5],
      unknown: ['%E0%A4%A', '__proto__', 'constructor', '<script>', '\0'],
      surplus: 0,
    });
  });

  test('takes six at most', () => {
    const many = {
      ...table,
      size: 8,
      models: [...'abcdefgh'],
      ids: Array(8).fill(null),
      slugs: Array(8).fill(null),
    };
    const selection = parseSelection('?models=a,b,c,d,e,f,g,h', createRowNames(many));
    expect(selection).toMatchObject({ rows: [0, 1, 2, 3, 4, 5], surplus: 2 });
  });
});

test('an address leads back to its rows', () => {
  const address = formatSelection([0, 1, 2, 3, 4, 5], names);
  expect(address).toBe('?models=org/Alpha,org/Alpha%3A4bit,zeta/gamma-val-1,a-b-2,x-y-3,solo');
  expect(rowsOf(address)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('the notice is short, whatever is asked for', () => {
  expect(noticeOf({ rows: [], unknown: [], surplus: 0 })).toBe('');
  const text = noticeOf({ rows: [], unknown: ['x'.repeat(1e6), 'a', 'b', 'c'], surplus: 2 });
  expect(text.length).toBeLessThan(250);
  expect(text).toContain('and 1 more');
  expect(text).toContain('2 more left out');
});
