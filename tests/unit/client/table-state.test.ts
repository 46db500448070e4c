import { describe, expect, it } from 'vitest';
import { applyAction, type TableAction, type TableState } from '../../../src/client/table-state.ts';

const START: TableState = {
  query: '',
  sort: null,
  filters: new Map(),
  visible: new Set(['task.a']),
  method: null,
  isVisibleOnly: false,
  showsHidden: false,
};

function after(...actions: TableAction[]): TableState {
  return actions.reduce(applyAction, START);
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
    expect(START.visible).toEqual(new Set(['task.a']));
  });

  it('clears the search and the filters, and keeps the order', () => {
    const state = after(
      { kind: 'query', text: ' llama ' },
      { kind: 'filter', key: 'type', value: 'a' },
      { kind: 'press', column: 'task.a' },
    );
    expect(state.query).toBe('llama');
    expect(applyAction(state, { kind: 'clear' })).toEqual({ ...START, sort: state.sort });
  });
});
