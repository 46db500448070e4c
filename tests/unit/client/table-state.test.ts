import { describe, expect, it } from 'vitest';
import { applyAction, type TableAction, type TableState } from '../../../src/client/table-state.ts';
import { START } from './sample-state.ts';

const FIRST: TableState = { ...START, visible: new Set(['task.a']) };

function after(...actions: TableAction[]): TableState {
  return actions.reduce(applyAction, FIRST);
}

describe('applyAction', () => {
  it('sorts by a pressed header, then the other way, then by rank again', () => {
    const press: TableAction = { kind: 'press', column: 'task.a' };
    expect(after(press).sort).toEqual({ column: 'task.a', isReversed: false });
    expect(after(press, press).sort).toEqual({ column: 'task.a', isReversed: true });
    expect(after(press, press, press).sort).toBeNull();
  });

  it('reverses the ranking by the header of the rank or of the average, and back', () => {
    const byAverage: TableAction = { kind: 'press', column: 'average' };
    expect(after(byAverage).sort).toEqual({ column: 'rank', isReversed: true });
    expect(after(byAverage, { kind: 'press', column: 'rank' }).sort).toBeNull();
  });

  it('begins anew with every other header', () => {
    const state = after(
      { kind: 'press', column: 'task.a' },
      { kind: 'press', column: 'task.a' },
      { kind: 'press', column: 'task.b' },
    );
    expect(state.sort).toEqual({ column: 'task.b', isReversed: false });
    expect(applyAction(state, { kind: 'press', column: 'average' }).sort).toBeNull();
  });

  it('takes an order as it is named, and reverses any', () => {
    expect(after({ kind: 'sort', sort: { column: 'average', isReversed: false } }).sort).toBeNull();
    expect(after({ kind: 'reverse' }).sort).toEqual({ column: 'rank', isReversed: true });
    expect(after({ kind: 'reverse' }, { kind: 'reverse' }).sort).toBeNull();
  });

  it('chooses and drops values of a filter', () => {
    const choose = (value: string): TableAction => ({ kind: 'filter', key: 'type', value });
    expect(after(choose('a'), choose('b')).filters).toEqual(new Map([['type', ['a', 'b']]]));
    expect(after(choose('a'), choose('b'), choose('a')).filters).toEqual(new Map([['type', ['b']]]));
    expect(after(choose('a'), choose('a')).filters).toEqual(new Map());
  });

  it('shows and hides columns without touching the state before', () => {
    const state = after({ kind: 'column', id: 'meta.x', isVisible: true });
    expect(state.visible).toEqual(new Set(['task.a', 'meta.x']));
    expect(applyAction(state, { kind: 'column', id: 'task.a', isVisible: false }).visible).toEqual(
      new Set(['meta.x']),
    );
    expect(FIRST.visible).toEqual(new Set(['task.a']));
  });

  it('sorts what is equal by two columns more, each the other way and then no more', () => {
    const then = (column: string): TableAction => ({ kind: 'press-then', column });
    const [a, b, c] = ['a', 'b', 'c'].map((column) => ({ column, isReversed: false }));
    expect(after({ kind: 'press', column: 'a' }, then('b'), then('c'), then('d'))).toMatchObject({
      sort: a,
      thenBy: [b, c],
    });
    expect(after(then('a'), then('a')).thenBy).toEqual([{ column: 'a', isReversed: true }]);
    expect(after(then('a'), then('a'), then('a')).thenBy).toEqual([]);
    expect(after(then('rank')).sort).toEqual({ column: 'rank', isReversed: true });
    expect(after(then('a'), { kind: 'press', column: 'b' }).thenBy).toEqual([]);
  });

  it('pins and unpins rows, and forgets the first of too many', () => {
    const pin = (row: string): TableAction => ({ kind: 'pin', row });
    expect(after(pin('a'), pin('b'), pin('a')).pinned).toEqual(['b']);
    const many = Array.from({ length: 25 }, (_, at) => pin(String(at)));
    expect(after(...many).pinned).toHaveLength(20);
    expect(after(...many).pinned.at(-1)).toBe('24');
  });

  it('keeps weights and ranges only where they say something', () => {
    const weight = (value: number | null): TableAction => ({ kind: 'weight', task: 'a', weight: value });
    expect(after(weight(2), weight(3)).weights).toEqual(new Map([['a', 3]]));
    expect(after(weight(2), weight(null)).weights).toEqual(new Map());
    const range = (low: number | null): TableAction => ({
      kind: 'range',
      key: 'a',
      range: { low, high: null },
    });
    expect(after(range(2)).ranges).toEqual(new Map([['a', { low: 2, high: null }]]));
    expect(after(range(2), range(null)).ranges).toEqual(new Map());
  });

  it('bounds widths, and drops those that are the page’s', () => {
    const width = (value: number | null): TableAction => ({ kind: 'width', column: 'a', width: value });
    expect(after(width(120.4)).widths).toEqual(new Map([['a', 120]]));
    expect(after(width(1)).widths.get('a')).toBe(56);
    expect(after(width(9999)).widths.get('a')).toBe(600);
    expect(after(width(120), width(null)).widths).toEqual(new Map());
  });

  it('takes columns, order and look of a preset at once', () => {
    const preset = {
      visible: new Set(['task.b']),
      order: ['task.b'],
      look: { isCompact: true, hasHeat: false, isNormalised: false },
    };
    expect(after({ kind: 'preset', ...preset })).toEqual({ ...FIRST, ...preset });
    expect(after({ kind: 'look', look: { isCompact: true } }).look).toMatchObject({
      isCompact: true,
      hasHeat: true,
    });
  });

  it('clears the search and the filters, and keeps the order', () => {
    const state = after(
      { kind: 'query', text: ' llama ' },
      { kind: 'filter', key: 'type', value: 'a' },
      { kind: 'press', column: 'task.a' },
    );
    expect(state.query).toBe('llama');
    expect(applyAction(state, { kind: 'clear' })).toEqual({ ...FIRST, sort: state.sort });
  });
});
