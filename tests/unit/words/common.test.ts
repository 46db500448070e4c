import { expect, test } from 'vitest';
import * as de from '../../../src/words/de/common.ts';
import * as en from '../../../src/words/en/common.ts';

test('places', () => {
  const places = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111];
  expect(places.map(en.ordinal).join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th');
  expect(places.map(de.ordinal).join(' ')).toBe('1. 2. 3. 4. 11. 12. 13. 21. 102. 111.');
});

test('lists', () => {
  expect(en.list([])).toBe('');
  expect(en.list(['A'])).toBe('A');
  expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(de.list(['A', 'B', 'C'])).toBe('A, B und C');
});
