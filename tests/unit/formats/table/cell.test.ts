import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/formats/table/cell.ts';
import { withoutMarkup } from '../../../../src/formats/table/markup.ts';

describe('readCell', () => {
  it.each<[unknown, [number | null, number | null][]]>([
    [0.5, [[0.5, null]]],
    ['60.17', [[60.17, null]]],
    ['1,013.01', [[1013.01, null]]],
    ['45%', [[45, null]]],
    ['60.17 ± 1.40', [[60.17, 1.4]]],
    ['60.17±1.40', [[60.17, 1.4]]],
    ['60.17 +/- 1.40', [[60.17, 1.4]]],
    ['60.17% ± 1.40%', [[60.17, 1.4]]],
    [
      '60.17 ± 1.40 / 72.92 ± 1.18@@60.17',
      [
        [60.17, 1.4],
        [72.92, 1.18],
      ],
    ],
    [
      '1 / 2',
      [
        [1, null],
        [2, null],
      ],
    ],
    ['1.15@@1.15', [[1.15, null]]],
    ['+5/-5', [[null, 5]]],
    ['+5/-4', [[null, 4.5]]],
    ['1251 (+5/-4)', [[1251, 4.5]]],
    ['1251 +5/−5', [[1251, 5]]],
    ['1251 (-4/+5)', [[1251, 4.5]]],
    ['+5 / -4', [[null, 4.5]]],
    ['-3.5 ± 0.1', [[-3.5, 0.1]]],
    ['−3.5 ± 0.1', [[-3.5, 0.1]]],
    ['±5', [[null, 5]]],
    ['60.17 \\pm 1.40', [[60.17, 1.4]]],
    ['60 ± -1', [[null, null]]],
    ['[1245, 1256]', [[null, 5.5]]],
    ['[1,245, 1,256]', [[null, 5.5]]],
    ['(1245; 1256)', [[null, 5.5]]],
    ['[45%, 50%]', [[null, 2.5]]],
    ['1245–1256', [[null, 5.5]]],
    ['1251 [1245, 1256]', [[1251, 5.5]]],
    ['-0.5 (-1, 0.5)', [[-0.5, 0.75]]],
    // Intervals that may be something else.
    ['[245,256]', [[null, null]]],
    ['[1256, 1245]', [[null, null]]],
    ['12 [1245, 1256]', [[null, null]]],
    ['1245-1256', [[null, null]]],
    ['60.17 (1.40)', [[null, null]]],
    [[1245, 1256], [[null, 5.5]]],
    [[1256, 1245], [[null, null]]],
    [[NaN, 1], [[null, null]]],
    [[1], [[null, null]]],
    [[1, 2, 3], [[null, null]]],
    [['a', 'b'], [[null, null]]],
    ['-@@100', [[null, null]]],
    [
      '- / 72.92 ± 1.18',
      [
        [null, null],
        [72.92, 1.18],
      ],
    ],
    ['- / ?', [[null, null]]],
    ['', [[null, null]]],
    ['?', [[null, null]]],
    ['a / b', [[null, null]]],
    ['7 / many', [[null, null]]],
    ['x ± 1', [[null, null]]],
    [null, [[null, null]]],
    ['9'.repeat(500), [[null, null]]],
    ['[-1e308, 1e308]', [[null, 1e308]]],
    ['0 (+1e308/-1e308)', [[0, 1e308]]],
    [[-1e308, 1e308], [[null, 1e308]]],
  ])('reads %j', (cell, expected) => {
    expect(readCell(cell).map(({ value, margin }) => [value, margin])).toEqual(expected);
  });

  it('says what stands where there is no number', () => {
    expect(readCell('7 / many')).toMatchObject([{ missing: 'not_numeric', found: '7 / many' }]);
    expect(readCell('+5/-5')).toMatchObject([{ missing: 'not_numeric', found: '+5/-5' }]);
    expect(readCell('n/a')).toMatchObject([{ missing: 'not_available' }]);
    expect(readCell('nan')).toMatchObject([{ missing: 'not_a_number' }]);
    expect(readCell('-@@100')).toMatchObject([{ missing: 'not_available', found: '-' }]);
    expect(readCell([7])).toMatchObject([{ missing: 'not_numeric', found: 'a list' }]);
    expect(readCell(['a', 'b'])).toMatchObject([{ missing: 'not_numeric', found: 'a, b' }]);
    expect(readCell([{}])).toMatchObject([{ missing: 'not_numeric', found: 'a list' }]);
    expect(readCell({})).toMatchObject([{ missing: 'not_numeric', found: 'an object' }]);
  });
});

describe('withoutMarkup', () => {
  it.each([
    ["<a href='https://hf.co/a/b'>a/b (val)</a>", 'a/b (val)', 'https://hf.co/a/b'],
    ['<a href="javascript:alert(1)">a</a>', 'a', null],
    ['<b>Tom &amp; Jerry</b><br>2', 'Tom & Jerry 2', null],
    ['Tom &amp; Jerry', 'Tom &amp; Jerry', null],
    ['a<b and no more', 'a<b and no more', null],
    ['[a/b](https://huggingface.co/a/b)', 'a/b', 'https://huggingface.co/a/b'],
    ['[a/b](data:x)', 'a/b', null],
    ['a < b, 3 > 2 & more', 'a < b, 3 > 2 & more', null],
    ['<script>alert(1)</script>x', 'alert(1)x', null],
    ['[val] a', '[val] a', null],
    ['<b>'.repeat(2000), '<b>'.repeat(2000), null],
  ])('reads %.60s', (cell, text, url) => {
    expect(withoutMarkup(cell)).toEqual({ text, url });
  });
});
