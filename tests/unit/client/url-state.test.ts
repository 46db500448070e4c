import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasState } from '../../../src/client/state-keys.ts';
import type { TableState } from '../../../src/client/table-state.ts';
import { formatState, parseState, type AddressVocabulary } from '../../../src/client/url-state.ts';

const WORDS: AddressVocabulary = {
  sortable: ['rank', 'model', 'average', 'task.a,b', 'task.100%', 'meta.params'],
  optional: [
    { id: 'task.a,b', isDefault: true },
    { id: 'task.100%', isDefault: true },
    { id: 'meta.params', isDefault: true },
    { id: 'meta.%2C', isDefault: false },
  ],
  filters: [
    { key: 'model_type', values: ['base', 'chat & more'] },
    { key: '__proto__', values: ['true'] },
  ],
  methods: ['borda', 'win-rate'],
};
const DEFAULT: TableState = {
  query: '',
  sort: null,
  filters: new Map(),
  visible: new Set(['task.a,b', 'task.100%', 'meta.params']),
  method: null,
  isVisibleOnly: false,
  showsHidden: false,
};

describe('formatState', () => {
  it('leaves out what is as it comes', () => {
    expect(formatState(DEFAULT, WORDS)).toBe('');
  });

  it('writes what differs', () => {
    const state: TableState = {
      query: 'llama 8b',
      sort: { column: 'meta.params', isReversed: true },
      filters: new Map([['model_type', ['base', 'chat & more']]]),
      visible: new Set(['task.a,b', 'meta.params', 'meta.%2C']),
      method: 'borda',
      isVisibleOnly: true,
      showsHidden: true,
    };
    expect(formatState(state, WORDS)).toBe(
      '?q=llama+8b&sort=-meta.params&cols=-task.100%2525%2Cmeta.%25252C&rank=borda&on=visible&show=hidden&f.model_type=base&f.model_type=chat+%26+more',
    );
  });

  it('keeps parameters that are not the table’s, and drops its old ones', () => {
    expect(formatState(DEFAULT, WORDS, '?utm_source=mail&q=old&f.gone=1&sort=model')).toBe(
      '?utm_source=mail',
    );
  });
});

describe('parseState', () => {
  it('reads an address without state as the table comes', () => {
    expect(parseState('', WORDS)).toEqual(DEFAULT);
    expect(parseState('?utm_source=mail', WORDS)).toEqual(DEFAULT);
  });

  it.each([
    '?sort=nothing',
    '?sort=',
    '?sort=-',
    '?sort=rank',
    '?sort=average',
    '?cols=nothing,-nothing,,-',
    '?f.model_type=robot',
    '?f.nothing=1&f.=2',
    '?q=%20%20',
    '?cols=%E0%A4%A&q=',
  ])('takes nothing from %s', (search) => {
    expect(parseState(search, WORDS)).toEqual(DEFAULT);
  });

  it('reads the average as the rank', () => {
    expect(parseState('?sort=-average', WORDS).sort).toEqual({ column: 'rank', isReversed: true });
  });

  it('puts values in the order of the choices and takes each once', () => {
    const { filters } = parseState(
      '?f.model_type=chat+%26+more&f.model_type=base&f.model_type=base&f.__proto__=true',
      WORDS,
    );
    expect([...filters]).toEqual([
      ['model_type', ['base', 'chat & more']],
      ['__proto__', ['true']],
    ]);
  });

  it('gives back any state that was written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseState(formatState(state, WORDS), WORDS)).toEqual(state);
      }),
    );
  });

  it('throws at no address', () => {
    const anyQuery = fc.string({ unit: 'binary' }).map((text) => `?cols=${text}&sort=${text}&q=${text}`);
    fc.assert(
      fc.property(anyQuery, (search) => {
        const state = parseState(search, WORDS);
        expect(parseState(formatState(state, WORDS), WORDS)).toEqual(state);
      }),
    );
  });
});

describe('hasState', () => {
  it('tells an address that asks for something from one that does not', () => {
    expect(['', '?utm_source=mail', '?query=x', '?f=1'].some(hasState)).toBe(false);
    expect(['?q=a', '?a=b&sort=model', '?cols=-x', '?f.open=true'].every(hasState)).toBe(true);
  });
});

const anyState: fc.Arbitrary<TableState> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
  sort: fc.option(
    fc
      .record({
        column: fc.constantFrom(...WORDS.sortable.filter((column) => column !== 'average')),
        isReversed: fc.boolean(),
      })
      .filter(({ column, isReversed }) => column !== 'rank' || isReversed),
  ),
  filters: fc
    .tuple(...WORDS.filters.map(({ key, values }) => fc.subarray([...values]).map((some) => ({ key, some }))))
    .map((all) => new Map(all.filter(({ some }) => some.length > 0).map(({ key, some }) => [key, some]))),
  visible: fc.subarray(WORDS.optional.map(({ id }) => id)).map((ids) => new Set(ids)),
  method: fc.option(fc.constantFrom(...WORDS.methods)),
  isVisibleOnly: fc.boolean(),
  showsHidden: fc.boolean(),
});
