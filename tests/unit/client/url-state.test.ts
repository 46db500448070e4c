import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasState } from '../../../src/client/state-keys.ts';
import type { TableState } from '../../../src/client/table-state.ts';
import { START } from './sample-state.ts';
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
  numbers: ['params', 'a b'],
  tasks: [
    { id: 'a,b', weight: 1 },
    { id: '100%', weight: 2 },
  ],
  hasRow: (id) => ['org/a', 'org/a:float16@main', 'b,c'].includes(id),
};
const DEFAULT: TableState = {
  ...START,
  visible: new Set(['task.a,b', 'task.100%', 'meta.params']),
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
      thenBy: [{ column: 'task.a,b', isReversed: false }],
      order: ['task.100%'],
      widths: new Map([['task.a,b', 120]]),
      weights: new Map([['a,b', 2.5]]),
      pinned: ['org/a', 'b,c'],
      ranges: new Map([['params', { low: 7, high: null }]]),
      look: { isCompact: true, hasHeat: false, isNormalised: true },
    };
    expect(decodeURIComponent(formatState(state, WORDS))).toMatchInlineSnapshot(
      `"?q=llama+8b&sort=-meta.params,task.a%2Cb&cols=-task.100%25,meta.%252C&order=task.100%25&width=task.a%2Cb:120&rank=borda&w.a,b=2.5&on=visible&show=hidden&pin=org/a,b%2Cc&f.model_type=base&f.model_type=chat+&+more&r.params=7..&look=compact,plain,normalised"`,
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
    '?order=nothing,,rank',
    '?pin=nobody,',
    '?w.nothing=2&w.100%25=2&w.a%2Cb=-1',
    '?w.100%25=0&w.a%2Cb=0',
    '?r.params=&r.params=..',
    '?r.params=13..7',
    '?r.params=1..2..3&r.nothing=1..2',
    '?r.params=x..y',
    '?look=odd',
    '?width=nothing:100,task.a%252Cb:5,task.100%2525:x,:,',
    '?sort=rank,rank,nothing',
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
    const anyQuery = fc
      .string({ unit: 'binary' })
      .map(
        (text) =>
          `?${['cols', 'sort', 'q', 'order', 'width', 'pin', 'look', 'w.a,b', 'r.params', 'on'].map((key) => `${encodeURIComponent(key)}=${text}`).join('&')}`,
      );
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

const anySort = fc.record({
  column: fc.constantFrom(...WORDS.sortable.filter((column) => column !== 'average')),
  isReversed: fc.boolean(),
});
const anyEnd = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));

const anyState: fc.Arbitrary<TableState> = fc
  .record({
    query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    sorts: fc.uniqueArray(anySort, { selector: ({ column }) => column, maxLength: 3 }),
    filters: fc
      .tuple(
        ...WORDS.filters.map(({ key, values }) => fc.subarray([...values]).map((some) => ({ key, some }))),
      )
      .map((all) => new Map(all.filter(({ some }) => some.length > 0).map(({ key, some }) => [key, some]))),
    ranges: fc
      .tuple(
        ...WORDS.numbers.map((key) => fc.tuple(anyEnd, anyEnd).map(([low, high]) => ({ key, low, high }))),
      )
      .map((all) =>
        all.filter(
          ({ low, high }) => (low !== null || high !== null) && (low ?? -Infinity) <= (high ?? Infinity),
        ),
      )
      .map((all) => new Map(all.map(({ key, low, high }) => [key, { low, high }]))),
    visible: fc.subarray(WORDS.optional.map(({ id }) => id)).map((ids) => new Set(ids)),
    order: fc.shuffledSubarray(WORDS.optional.map(({ id }) => id)),
    widths: fc
      .tuple(
        ...WORDS.optional.map(({ id }) =>
          fc.option(fc.integer({ min: 56, max: 600 })).map((width) => ({ id, width })),
        ),
      )
      .map((all) => new Map(all.flatMap(({ id, width }) => (width === null ? [] : [[id, width]])))),
    method: fc.option(fc.constantFrom(...WORDS.methods)),
    weights: fc
      .tuple(
        ...WORDS.tasks.map(({ id }) => fc.constantFrom(null, 0.5, 3, 100).map((weight) => ({ id, weight }))),
      )
      .map((all) => new Map(all.flatMap(({ id, weight }) => (weight === null ? [] : [[id, weight]])))),
    isVisibleOnly: fc.boolean(),
    showsHidden: fc.boolean(),
    pinned: fc.shuffledSubarray(['org/a', 'org/a:float16@main', 'b,c']),
    look: fc.record({ isCompact: fc.boolean(), hasHeat: fc.boolean(), isNormalised: fc.boolean() }),
  })
  .map(({ sorts, ...state }) => {
    const [first = null, ...thenBy] = sorts;
    const isByRank = first === null || (first.column === 'rank' && !first.isReversed);
    return { ...state, sort: isByRank ? null : first, thenBy };
  });
