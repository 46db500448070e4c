import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from '../../../src/domain/csv.ts';

test('cells that a spreadsheet would run as formulas get an apostrophe', () => {
  const line = ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', 'a=1'];
  expect(parse(csvText([line]))).toEqual([
    ["'=1+1", "'+1+1", "'-2+3", "'@SUM(A1)", "'\tx", "'\rx", "'\nx", "'＝1", 'a=1'],
  ]);
});

test('numbers stay numbers, also negative ones in texts', () => {
  expect(csvText([[-1.5, '-1.5', '-2e-7', 0, true, null, '']])).toBe('-1.5,-1.5,-2e-7,0,true,,\r\n');
});

test('a header is defused like any cell', () => {
  expect(csvText([['=cmd()']])).toBe("'=cmd()\r\n");
});

test('whatever the texts, reading gives them back, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
      const [line] = parse(csvText([cells]), { relax_column_count: true });
      expect(line?.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
    }),
  );
});
