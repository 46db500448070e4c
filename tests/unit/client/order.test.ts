import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableColumns } from '../../../src/client/columns.ts';
import { createOrders, firstOrder } from '../../../src/client/order.ts';
import { createStandings } from '../../../src/client/standing.ts';
import { sampleTable } from './sample-table.ts';

const AS_IT_IS = { method: null, tasks: null, weights: new Map<string, number>() };

function sorted(id: string, isReversed = false, table = sampleTable()): number[] {
  const sorts = [{ column: columnOf(id, table), isReversed }];
  return [...createOrders(table)(sorts, createStandings(table)(AS_IT_IS))];
}

function columnOf(id: string, table = sampleTable()) {
  const column = tableColumns(table).find((candidate) => candidate.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
}

describe('createOrders', () => {
  it('keeps the order of the board by rank', () => {
    expect(sorted('rank')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sorted('average')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('turns ranked rows round and leaves incomplete ones behind them, as they are', () => {
    expect(sorted('rank', true)).toEqual([1, 2, 0, 3, 4, 5]);
  });

  it('puts the best first by a task, missing scores last, and equal ones in the order of the board', () => {
    expect(sorted('task.squad')).toEqual([3, 1, 2, 0, 4, 5]);
    expect(sorted('task.perplexity')).toEqual([1, 4, 2, 0, 3, 5]);
  });

  it('puts the worst first when reversed, and missing scores still last', () => {
    expect(sorted('task.squad', true)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(sorted('task.perplexity', true)).toEqual([0, 2, 1, 4, 3, 5]);
  });

  it('sorts names without regard to case and diacritics', () => {
    expect(sorted('model').map((row) => sampleTable().models[row])).toEqual([
      'Éclair/Delta',
      'org/Alpha',
      'org/alpha-2',
      'org/beta',
      'solo',
      'zeta/Gamma',
    ]);
  });

  it('sorts metadata: largest first, A to Z, yes first', () => {
    expect(sorted('meta.params')).toEqual([1, 0, 3, 4, 2, 5]);
    expect(sorted('meta.params', true)).toEqual([4, 0, 3, 1, 2, 5]);
    expect(sorted('meta.license')).toEqual([1, 4, 0, 3, 2, 5]);
    expect(sorted('meta.open')).toEqual([0, 2, 5, 1, 4, 3]);
    expect(sorted('meta.open', true)).toEqual([1, 4, 0, 2, 5, 3]);
  });

  it('agrees with a plain sort for any scores, whichever way', () => {
    const scores = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -5, max: 5 })));
    fc.assert(
      fc.property(scores, fc.boolean(), fc.boolean(), (values, higherIsBetter, isReversed) => {
        const table = { ...sampleTable(), size: values.length };
        const [task] = table.tasks;
        if (!task) throw new Error('no task');
        Object.assign(task, { values, higherIsBetter });
        const rows = sorted('task.squad', isReversed, table);
        const sign = higherIsBetter === isReversed ? 1 : -1;
        const plain = values
          .map((value, row) => ({ value, row }))
          .sort((a, b) => {
            if (a.value === null || b.value === null) {
              return Number(a.value === null) - Number(b.value === null) || a.row - b.row;
            }
            return sign * (a.value - b.value) || a.row - b.row;
          });
        expect(rows).toEqual(plain.map(({ row }) => row));
      }),
    );
  });
});

describe('firstOrder', () => {
  it('says what comes first', () => {
    expect(firstOrder(columnOf('task.perplexity'))).toBe('best');
    expect(firstOrder(columnOf('rank'))).toBe('best');
    expect(firstOrder(columnOf('model'))).toBe('alphabet');
    expect(firstOrder(columnOf('meta.params'))).toBe('largest');
    expect(firstOrder(columnOf('meta.open'))).toBe('yes');
  });
});
