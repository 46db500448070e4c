import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../../src/client/query/complete-query.ts';
import { createQueryEngine } from '../../../../src/client/query/evaluate-query.ts';
import { highlightRanges } from '../../../../src/client/query/highlight.ts';
import { parseQuery } from '../../../../src/client/query/parse-query.ts';

import { createSearch, searchTexts } from '../../../../src/client/search.ts';
import { queryTable } from './query-table.ts';

const table = queryTable();
const engine = createQueryEngine(table);
const { fields } = engine;
const mask = (text: string) => engine.evaluate(text, fields.own).mask;
const has = (text: string) => [...(mask(text) ?? [])];

const PIECES = [
  ...['params', 'license', 'open', 'rank', 'squad', 'foo', 'alpha', 'é', 'mit', '7', '70', 'yes', 'none'],
  ...[
    ':',
    ',',
    '<',
    '>=',
    '=',
    '..',
    '*',
    '"',
    '(',
    ')',
    '|',
    ' OR ',
    ' AND ',
    ' NOT ',
    ' -',
    ' ',
    ' ',
    '/',
    '\\',
    '+',
    '[',
  ],
];
const queryLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  queryLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 1200 }),
);

const TERMS = [
  ...[
    'alpha',
    '"org/a"',
    'license:mit',
    'license:none',
    'open:yes',
    'params:*',
    'flag:merged',
    'is:ranked',
    'type:base',
  ],
  ...['/a$/', 'foo:bar', 'org:zeta', 'name:a', 'coverage:>1', 'model:/x/'],
];
/** Compared numbers that some rows miss, and the rows that have one. */
const NUMBERS = ['params:<10', 'params:7..', 'rank:>1', 'average:>=70', 'squad:>70', 'perplexity:3'];

describe('any text', () => {
  it('is parsed, evaluated and completed, quickly and always alike', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, place) => {
        const start = performance.now();
        expect(parseQuery(text)).toEqual(parseQuery(text));
        const result = engine.evaluate(text, { ...fields.own });
        expect(result).toEqual(engine.evaluate(text, { ...fields.own }));
        expect(result.mask?.length ?? table.size).toBe(table.size);
        expect(result.mask?.every((one) => one <= 1) ?? true).toBe(true);
        for (const { from, to } of result.problems) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        for (const model of table.models) highlightRanges(model, result.words);
        const completions = complete(text, place % (text.length + 1), fields);
        expect(completions.length).toBeLessThanOrEqual(8);
        for (const { text: next, caret } of completions) {
          expect(caret).toBeLessThanOrEqual(next.length);
        }
        expect(performance.now() - start).toBeLessThan(1000);
      }),
      { numRuns: 500 },
    );
  });

  it('may be nested deeply', () => {
    for (const part of ['(', '-(', 'NOT ', '-', '"', 'a|(', '((a OR ', 'a:(']) {
      expect(() => mask(part.repeat(5000))).not.toThrow();
    }
  });
});

describe('plain words', () => {
  const word = fc
    .oneof(
      fc.constantFrom('alpha', 'org/', 'É', 'de', '8bit', '-', '2', 'a'),
      fc.string({ unit: 'binary', minLength: 1 }),
    )
    .filter((text) => !/["“”„|():<>=]|^[-/]|^(?:OR|AND|NOT)$/.test(text) && !/\s[-/]/.test(text))
    .filter((text) => text.split(/\s+/).every((part) => !/^(?:OR|AND|NOT)$/.test(part)));

  it('find what the search finds', () => {
    const search = createSearch(searchTexts(table));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.constantFrom(' ', '  ', '\t'), (words, space) => {
        const text = words.join(space);
        expect(mask(text)).toEqual(search(text));
      }),
      { numRuns: 500 },
    );
  });

  it('find what the search finds in names alone where no row has a label', () => {
    const bare = createQueryEngine({ ...table, labels: table.models.map(() => null) });
    const search = createSearch(table.models);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), (words) => {
        const text = words.join(' ');
        expect(bare.evaluate(text, bare.fields.own).mask).toEqual(search(text));
      }),
    );
  });

  it('find names by what they are', () => {
    for (const [row, name] of table.models.entries()) expect(has(name)[row]).toBe(1);
  });
});

describe('negation', () => {
  it('is the complement where a term is decided', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TERMS), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (terms, isOr) => {
          const text = `(${terms.join(isOr ? ' OR ' : ' ')})`;
          expect(has(`-${text}`)).toEqual(has(text).map((one) => 1 - one));
        },
      ),
    );
    for (const term of NUMBERS) {
      const known = has(`${term.replace(/[:<>].*/, '')}:*`);
      const found = has(term);
      expect(has(`-${term}`)).toEqual(known.map((one, row) => one - (found[row] ?? 0)));
    }
  });

  it('obeys De Morgan, and twice is none', () => {
    const term = fc.constantFrom(...TERMS, ...NUMBERS);
    fc.assert(
      fc.property(term, term, (a, b) => {
        expect(has(`-(${a} ${b})`)).toEqual(has(`-${a} OR -${b}`));
        expect(has(`NOT (${a} OR ${b})`)).toEqual(has(`-${a} -${b}`));
        expect(has(`NOT -${a}`)).toEqual(has(a));
      }),
    );
  });
});

describe('completions', () => {
  it('name fields and values that there are', () => {
    for (const { name, names, kind } of fields.all) {
      for (const each of [name, ...names]) expect(fields.find(each)).not.toBeNull();
      expect(fields.find(name)?.name).toBe(name);
      if (kind === 'number') continue;
      const quoted = /[\s|]/.test(name) ? `"${name}"` : name;
      for (const { text } of complete(`${quoted}:`, quoted.length + 1, fields)) {
        expect(has(text), text).toContain(1);
        expect(engine.evaluate(text, fields.own).problems).toEqual([]);
      }
    }
  });
});
