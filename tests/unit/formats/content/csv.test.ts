import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/formats/content/csv.ts';

function rowsOf(text: string, path = 'a.csv') {
  const outcome = parseCsv(text, path);
  return 'content' in outcome && outcome.content.kind === 'cells' ? outcome.content.rows : null;
}

const cellsOf = (text: string, path?: string) => rowsOf(text, path)?.map(({ cells }) => cells);

describe('parseCsv', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['commas, though there are semicolons', 'a,"b;c;d"\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['semicolons, though a name has a comma', '"a, b";b\n1;2\n'],
    ['semicolons below a title', 'Results\n\na;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['what a first line says', 'sep=|\na|b\n1|2\n'],
    ['what a first line says, with CRLF', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['commas, as a first line says', 'sep=,\na,b;c\n1,2\n'],
  ])('parts cells at %s', (_, text) => {
    expect(cellsOf(text)?.at(-1)).toEqual(['1', '2']);
    expect(cellsOf(text)?.at(-2)).toHaveLength(2);
  });

  it('parts a .tsv at tabs alone', () => {
    expect(cellsOf('a,b\n1,2\n', 'a.tsv')).toEqual([['a,b'], ['1,2']]);
  });

  it.each([
    ['12,5', '12.5'],
    ['-12,5', '-12.5'],
    ['1.234,5', '1234.5'],
    ['1.234.567,25', '1234567.25'],
    ['60,17 ± 1,40 / 72,92 ± 1,18@@60,17', '60.17 ± 1.40 / 72.92 ± 1.18@@60,17'],
    ['45,5 %', '45.5 %'],
    ['12.5', '12.5'],
    ['1,234,567', '1,234,567'],
    ['1.23,4', '1.23,4'],
    ['apache-2,0', 'apache-2,0'],
    ['a, b', 'a, b'],
  ])('has decimal commas only where semicolons part the cells: %s', (cell, expected) => {
    expect(cellsOf(`a;b\n${cell};x\n`)?.at(1)).toEqual([expected, 'x']);
    expect(cellsOf(`a,b\n"${cell}",x\n`)?.at(1)).toEqual([cell, 'x']);
  });

  it('counts lines from the top of the file', () => {
    expect(rowsOf('sep=;\na;b\n\n"1\n2";3\n4;5\n')?.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('reads quotes inside quotes, and a row of another length', () => {
    expect(cellsOf('a,b\n"x ""y""",1,2\n')).toEqual([
      ['a', 'b'],
      ['x "y"', '1', '2'],
    ]);
  });
});
