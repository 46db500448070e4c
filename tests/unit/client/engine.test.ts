import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/client/engine.ts';
import type { TableState } from '../../../src/client/table-state.ts';
import { sampleTable } from './sample-table.ts';

const engine = createEngine(sampleTable());

function select(state: Partial<TableState> = {}) {
  const { rows, ...rest } = engine.select({ query: '', sort: null, filters: new Map(), ...state });
  return { ...rest, rows: [...rows] };
}

describe('createEngine', () => {
  it('shows ranked rows first and the others under a heading', () => {
    expect(select()).toEqual({ rows: [0, 1, 2, 3, 4, 5], ranked: 3, headingAt: 3, isByRank: true });
  });

  it('mixes both kinds when sorted by anything else', () => {
    expect(select({ sort: { column: 'task.squad', isReversed: false } })).toEqual({
      rows: [3, 1, 2, 0, 4, 5],
      ranked: 3,
      headingAt: null,
      isByRank: false,
    });
  });

  it('has no heading where nothing stands below it, and begins with it where nothing stands above', () => {
    expect(select({ query: 'beta' })).toMatchObject({ rows: [1], headingAt: null });
    expect(select({ query: 'solo' })).toMatchObject({ rows: [5], ranked: 0, headingAt: 0 });
  });

  it('searches and filters in the order that was asked for', () => {
    const filters = new Map([['open', ['true', 'false']]]);
    const sort = { column: 'rank', isReversed: true };
    expect(select({ query: 'org', filters, sort }).rows).toEqual([1, 0, 4]);
  });

  it('shows nothing where nothing matches', () => {
    expect(select({ query: 'nobody' })).toEqual({ rows: [], ranked: 0, headingAt: null, isByRank: true });
  });
});
