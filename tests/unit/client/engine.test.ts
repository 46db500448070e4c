import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/client/engine.ts';
import { createQueryEngine } from '../../../src/client/query/evaluate-query.ts';
import type { TableState } from '../../../src/client/table-state.ts';
import { START } from './sample-state.ts';
import { sampleTable } from './sample-table.ts';

const engine = createEngine(sampleTable());

function select(state: Partial<TableState> = {}, which = engine) {
  const { rows, standing, count, pinned, words, problems, ...rest } = which.select({ ...START, ...state });
  expect(standing.ranks).toHaveLength(6);
  expect(count).toBeLessThanOrEqual(rows.length);
  expect(problems).toEqual([]);
  expect(words).toEqual((state.query ?? '').split(' ').filter((word) => word !== ''));
  expect(pinned).toBe(state.pinned?.length ?? 0);
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

  it('sorts what is equal by further columns', () => {
    const byRank = { thenBy: [{ column: 'task.perplexity', isReversed: false }] };
    expect(select(byRank).rows).toEqual([0, 1, 2, 4, 3, 5]);
    const sort = { column: 'meta.params', isReversed: true };
    expect(select({ sort, thenBy: [{ column: 'task.squad', isReversed: false }] }).rows).toEqual([
      4, 3, 0, 1, 2, 5,
    ]);
  });

  it('keeps pinned rows on top, whatever narrows the others', () => {
    expect(select({ pinned: ['solo', 'zeta/Gamma'] })).toMatchObject({
      rows: [5, 2, 0, 1, 3, 4],
      headingAt: 4,
    });
    expect(engine.select({ ...START, query: 'beta', pinned: ['solo'] })).toMatchObject({
      rows: Uint32Array.from([5, 1]),
      pinned: 1,
      count: 1,
      headingAt: null,
    });
  });

  it('narrows by ranges of numbers', () => {
    expect(select({ ranges: new Map([['params', { low: 1, high: 7 }]]) }).rows).toEqual([0, 3]);
  });

  it('counts what each choice would leave of what is found', () => {
    const counts = (state: Partial<TableState>) =>
      Object.fromEntries(engine.countChoices({ ...START, ...state }, engine.select(START).standing));
    expect(counts({})).toEqual({ model_type: [2, 3], open: [3, 2], params: [2, 1] });
    expect(counts({ query: 'org' })).toEqual({ model_type: [1, 1], open: [1, 2], params: [1, 1] });
    expect(counts({ filters: new Map([['open', ['true']]]) })).toEqual({
      model_type: [1, 2],
      open: [3, 2],
      params: [1, 0],
    });
  });

  it('ranks by other weights', () => {
    const { standing } = engine.select({ ...START, weights: new Map([['squad', 0]]) });
    expect(standing.ranks).not.toEqual(sampleTable().ranks);
    expect(standing.terms.counted).toBe(1);
  });

  it('shows nothing where nothing matches', () => {
    expect(select({ query: 'nobody' })).toEqual({ rows: [], ranked: 0, headingAt: null, isByRank: true });
  });
});

describe('useQueries', () => {
  it('understands columns from then on, and says what it does not', () => {
    const learning = createEngine(sampleTable());
    expect(select({ query: 'params:<50' }, learning).rows).toEqual([]);
    learning.useQueries(createQueryEngine(sampleTable()));
    expect(select({ query: 'beta' }, learning).rows).toEqual([1]);
    expect([...learning.select({ ...START, query: 'params:<50 -solo' }).rows]).toEqual([0, 3, 4]);
    const { problems, words } = learning.select({ ...START, query: 'parms:5 beta' });
    expect(problems).toMatchObject([{ message: 'There is no column `parms`. Did you mean `params`?' }]);
    expect(words).toContain('beta');
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
