import { expect, it } from 'vitest';
import { activeNarrowings } from '../../../src/client/narrowings.ts';
import { numberColumns } from '../../../src/client/number-columns.ts';
import { applyAction, type TableState } from '../../../src/client/table-state.ts';
import { START } from './sample-state.ts';
import { sampleTable } from './sample-table.ts';

const table = sampleTable();
const numbers = numberColumns(table);

it('names what narrows the table, and undoes each by itself', () => {
  const state: TableState = {
    ...START,
    query: 'llama',
    filters: new Map([
      ['model_type', ['base', 'chat']],
      ['gone', ['x']],
    ]),
    ranges: new Map([
      ['params', { low: 0.5, high: null }],
      ['other', { low: null, high: 1234.5678 }],
      ['both', { low: 1, high: 2 }],
    ]),
  };
  const active = activeNarrowings(state, table, numbers);
  expect(active.map(({ subject, text }) => [subject, text])).toEqual([
    [null, '“llama”'],
    ['Type', 'base, chat'],
    ['gone', 'x'],
    ['Params', 'from 0.5'],
    ['other', 'up to 1234.568'],
    ['both', '1 to 2'],
  ]);
  const cleared = active.reduce<TableState>((now, { undo }) => applyAction(now, undo), state);
  expect(activeNarrowings(cleared, table, numbers)).toEqual([]);
});

it('knows the columns of numbers that differ', () => {
  expect(numbers).toEqual([{ key: 'params', label: 'Params', decimals: 0, observed: [0.5, 70] }]);
});
