import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/client/engine.ts';
import type { TableState } from '../../../src/client/table-state.ts';
import { sampleTable } from './sample-table.ts';

const engine = createEngine(sampleTable());

const START: TableState = {
  query: '',
  sort: null,
  filters: new Map(),
  visible: new Set(),
  method: null,
  isVisibleOnly: false,
  showsHidden: false,
};

function select(state: Partial<TableState> = {}, which = engine) {
  const { rows, standing, count, ...rest } = which.select({ ...START, ...state });
  expect(standing.ranks).toHaveLength(6);
  expect(count).toBeLessThanOrEqual(rows.length);
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

describe('references and hidden rows', () => {
  const table = { ...sampleTable(), references: 1, hidden: [1], averages: [80, 70, 70, null, null, 75] };
  const other = createEngine(table);

  it('a reference stands between the ranked rows by its average, and counts as none of them', () => {
    const shown = other.select({ ...START, showsHidden: true });
    expect([...shown.rows]).toEqual([0, 5, 1, 2, 3, 4]);
    expect(shown).toMatchObject({ count: 5, ranked: 3, headingAt: 4 });
    const reversed = other.select({
      ...START,
      showsHidden: true,
      sort: { column: 'rank', isReversed: true },
    });
    expect([...reversed.rows]).toEqual([1, 2, 5, 0, 3, 4]);
  });

  it('a filter keeps the references, a search does not', () => {
    expect(select({ filters: new Map([['model_type', ['base']]]) }, other).rows).toEqual([0, 5, 3]);
    expect(select({ query: 'alpha' }, other).rows).toEqual([0, 4]);
  });

  it('hidden rows come when they are asked for, and change no rank', () => {
    expect(select({}, other).rows).toEqual([0, 5, 2, 3, 4]);
    expect(other.select(START).standing.ranks).toBe(table.ranks);
  });
});
