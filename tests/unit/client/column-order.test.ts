import { describe, expect, it } from 'vitest';
import { movedColumn, orderedColumns } from '../../../src/client/column-order.ts';
import { tableColumns } from '../../../src/client/columns.ts';
import { sampleTable } from './sample-table.ts';

const columns = tableColumns(sampleTable());
const OWN = ['task.squad', 'task.perplexity', 'meta.params', 'meta.license', 'meta.open'];
const FIXED = ['rank', 'model', 'average'];

describe('orderedColumns', () => {
  it('is that of the page without an order', () => {
    expect(orderedColumns(columns, [])).toEqual([...FIXED, ...OWN]);
  });

  it('has the named ones first, behind rank, model and average', () => {
    expect(orderedColumns(columns, ['meta.open', 'nothing', 'task.squad'])).toEqual([
      ...FIXED,
      'meta.open',
      'task.squad',
      'task.perplexity',
      'meta.params',
      'meta.license',
    ]);
  });
});

describe('movedColumn', () => {
  it('moves one by a place, and not beyond the ends', () => {
    expect(movedColumn(columns, [], 'task.perplexity', -1).slice(0, 2)).toEqual([
      'task.perplexity',
      'task.squad',
    ]);
    expect(movedColumn(columns, [], 'task.squad', -1)).toEqual([]);
    expect(movedColumn(columns, [], 'meta.open', 1)).toEqual([]);
    expect(movedColumn(columns, [], 'nothing', 1)).toEqual([]);
  });

  it('is none again when all is back in its place', () => {
    const moved = movedColumn(columns, [], 'task.squad', 1);
    expect(moved).not.toEqual([]);
    expect(movedColumn(columns, moved, 'task.squad', -1)).toEqual([]);
  });
});
