import { expect, it } from 'vitest';
import { compareSizes } from '../../../../scripts/sizes/compare-sizes.ts';

const BUDGET = {
  name: 'home',
  page: 'index.html',
  html: 1000,
  css: 1000,
  scripts: 1000,
  later: { table: 5000 },
};
const MEASURED = { html: 1000, css: 10, scripts: 0, later: new Map([['table', 5000]]) };

it('is content with what just fits', () => {
  const { lines, excesses } = compareSizes(BUDGET, MEASURED);
  expect(lines).toEqual([
    'home       html 1.0 kB of 1.0 kB, css 10 bytes of 1.0 kB, scripts 0 bytes of 1.0 kB, later: table 5.0 kB of 5.0 kB',
  ]);
  expect(excesses).toEqual([]);
});

it('names what is too much, and modules that are gone', () => {
  const { excesses } = compareSizes(BUDGET, { ...MEASURED, scripts: 2000, later: new Map() });
  expect(excesses).toEqual([
    'home: scripts weighs 2.0 kB, and may weigh 1.0 kB.',
    'home: there is no module for “later: table” any more; correct scripts/sizes/budgets.ts.',
  ]);
});
