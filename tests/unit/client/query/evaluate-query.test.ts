import { describe, expect, it } from 'vitest';
import { createQueryEngine } from '../../../../src/client/query/evaluate-query.ts';
import { queryTable } from './query-table.ts';

const engine = createQueryEngine(queryTable());

/** 0 org/Alpha 8bit, 1 org/beta, 2 zeta/Gamma, 3 Éclair/Delta, 4 org/alpha-2, 5 solo (a reference). */
function found(text: string): number[] | null {
  const { mask } = engine.evaluate(text, engine.fields.own);
  return mask === null ? null : [...mask.keys()].filter((row) => mask[row] === 1);
}

function problems(text: string): string[] {
  return engine.evaluate(text, engine.fields.own).problems.map(({ message }) => message);
}

describe('words', () => {
  it('stand in the name or the label', () => {
    expect(found('ALPHA')).toEqual([0, 4]);
    expect(found('alpha org')).toEqual([0, 4]);
    expect(found('eclair')).toEqual([3]);
    expect(found('"org/alpha 8"')).toEqual([0]);
    expect(found('8bit')).toEqual([0]);
  });

  it('combine', () => {
    expect(found('beta OR gamma')).toEqual([1, 2]);
    expect(found('org (beta | 2)')).toEqual([1, 4]);
    expect(found('org -alpha')).toEqual([1]);
    expect(found('NOT (alpha OR beta)')).toEqual([2, 3, 5]);
  });

  it('narrow nothing where nothing is asked', () => {
    for (const text of [
      '',
      ' ',
      '-',
      'OR',
      '""',
      '" ',
      '()',
      'params:',
      '-params:',
      'params:<',
      'license:,',
    ]) {
      expect(found(text), text).toBeNull();
    }
    expect(found('alpha OR params:')).toEqual([0, 4]);
    expect(found('alpha params:-')).toEqual([0, 4]);
  });
});

describe('fields', () => {
  it.each<[string, number[]]>([
    ['model:alpha', [0, 4]],
    ['model:=org/alpha', [0]],
    ['model:"=org/alpha 8bit"', [0]],
    ['org:org', [0, 1, 4]],
    ['org:none', [5]],
    ['-org:org', [2, 3, 5]],
    ['name:=delta', [3]],
    ['name:a', [0, 1, 2, 3, 4]],
    ['name:org', []],
    ['type:base', [0, 3]],
    ['type:Chat,base', [0, 1, 2, 3, 5]],
    ['type:none', [4]],
    ['model_type:ch', [1, 2, 5]],
    ['rank:1', [0]],
    ['rank<=2', [0, 1, 2]],
    ['average:>70', [0]],
    ['average:80', [0]],
    ['average:80.0..', [0]],
    ['coverage:2', [0, 1, 2]],
    ['flag:merged', [0, 2]],
    ['flag:"contaminated data"', [2]],
    ['flag:*', [0, 2]],
    ['-flag:merged', [1, 3, 4, 5]],
    ['is:ranked', [0, 1, 2]],
    ['is:incomplete', [3, 4]],
    ['is:reference', [5]],
    ['SQuAD:>70', [1, 2, 3]],
    ['task.squad:90', [3]],
    ['"big bench-hard":<=2', [0, 1]],
    ['big-bench_hard:>=6', [5]],
    ['"big_bench|hard"=3', [2]],
  ])('of every table: %s', (text, rows) => {
    expect(found(text)).toEqual(rows);
    expect(problems(text)).toEqual([]);
  });

  it.each<[string, number[]]>([
    ['license:mit', [0, 3]],
    ['License:mit,apache', [0, 1, 3, 4]],
    ['license:=apache', []],
    ['license:=apache-2.0', [1, 4]],
    ['license:none', [2, 5]],
    ['license:none,mit', [0, 2, 3, 5]],
    ['license:*', [0, 1, 3, 4]],
    ['-license:mit', [1, 2, 4, 5]],
    ['license:/^a.*0$/i', [1, 4]],
    ['"hub status":"gone, \\"lost\\""', [1]],
    ['meta.name:zap', [2]],
    ['params:<10', [0, 3, 4]],
    ['-params:<10', [1]],
    ['params:7', [0, 3]],
    ['params:7,70', [0, 1, 3]],
    ['params:7..', [0, 1, 3]],
    ['params:..7', [0, 3, 4]],
    ['params:10..2', [0, 3]],
    ['params:1', [4]],
    ['params:0.5..7%', [0, 3, 4]],
    ['params:none', [2, 5]],
    ['params:*', [0, 1, 3, 4]],
    ['rank-change:>0', [1]],
    ['rank-change:−1', [2]],
    ['rank-change:new', [0]],
    ['open:yes', [0, 2, 5]],
    ['open:FALSE', [1, 4]],
    ['open:n', [1, 4]],
    ['open:none', [3]],
  ])('of the metadata: %s', (text, rows) => {
    expect(found(text)).toEqual(rows);
    expect(problems(text).filter((message) => !message.startsWith('No row'))).toEqual([]);
  });

  it('go by the standing for rank, average and state', () => {
    const standing = { ranks: [null, 1, null, null, null, null], averages: [1, 2, 3, 4, 5, 6], decimals: 0 };
    const rows = (text: string) => [...(engine.evaluate(text, standing).mask ?? [])];
    expect(rows('is:ranked')).toEqual([0, 1, 0, 0, 0, 0]);
    expect(rows('rank:1 average:2')).toEqual([0, 1, 0, 0, 0, 0]);
    expect(found('is:ranked')).toEqual([0, 1, 2]);
  });

  it('leave missing numbers undecided, and so their negation', () => {
    expect(found('-(params:<10 OR alpha)')).toEqual([1]);
    expect(found('params:<10 OR gamma')).toEqual([0, 2, 3, 4]);
    expect(found('-rank:1')).toEqual([1, 2]);
  });
});

describe('patterns', () => {
  it('are looked for in names, whatever the case', () => {
    expect(found('/^org.*A$/')).toEqual([0, 1]);
    expect(found('-/a$/i')).toEqual([4, 5]);
    expect(found('name:/^alpha$/')).toEqual([0]);
  });
});

describe('a pattern that takes too much work', () => {
  it('is left out, and said to be', () => {
    const size = 3000;
    const empty = Array.from({ length: size }, () => null);
    let seed = 1;
    const models = Array.from({ length: size }, () =>
      Array.from({ length: 60 }, () => 'ab'.charAt((seed = (seed * 48_271) % 2_147_483_647) % 2)).join(''),
    );
    const { evaluate, fields } = createQueryEngine({ ...queryTable(), size, models, labels: empty });
    const { mask, problems: told } = evaluate('/a.{40}c/', fields.own);
    expect(mask).toBeNull();
    expect(told).toEqual([
      { message: 'The pattern `/a.{40}c/` is left out: it repeats too much.', from: 0, to: 9 },
    ]);
  });
});

describe('problems', () => {
  it.each([
    ['foo:bar', 'There is no column `foo`.'],
    ['parms:<10', 'There is no column `parms`. Did you mean `params`?'],
    ['license:apache-2.9', 'No row has `apache-2.9` as License. Did you mean `Apache-2.0`?'],
    ['is:great', 'No row has `great` as State.'],
    ['params:many', 'Params is a number, and `many` is none.'],
    ['params:/7/', 'Params is a number, and `/7/` is none.'],
    ['rank-change:old', 'Rank is a number, and `old` is none.'],
    ['open:maybe', 'Open is yes or no, not `maybe`.'],
    ['license:>3', 'License is no number, so `>` does not work with it.'],
    [
      '/a/ /(a)\\1/',
      'The pattern `/(a)\\1/` is left out: it refers back to a group, which is not supported.',
    ],
  ])('are told: %s', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it('leave a term out, or make it a word where no field has the name', () => {
    expect(found('params:many')).toBeNull();
    expect(found('alpha license:>3')).toEqual([0, 4]);
    expect(found('foo:bar')).toEqual([]);
    expect(found('-foo:bar')).toEqual([0, 1, 2, 3, 4, 5]);
    const named = createQueryEngine({ ...queryTable(), models: ['a:7b', 'b', 'c', 'd', 'e', 'f'] });
    expect([...(named.evaluate('a:7b', named.fields.own).mask ?? [])]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('say where they are, once each, and not too many', () => {
    expect(engine.evaluate('a foo:1 foo:2', engine.fields.own).problems).toEqual([
      { message: 'There is no column `foo`.', from: 2, to: 7 },
    ]);
    expect(problems('a1:1 b2:1 c3:1 d4:1 e5:1 f6:1 g7:1')).toHaveLength(5);
    expect(problems(`${'x'.repeat(99)}:1`)).toEqual([`There is no column \`${'x'.repeat(40)}…\`.`]);
  });
});

describe('the words to mark', () => {
  it('are those that are looked for in names', () => {
    const words = (text: string) => engine.evaluate(text, engine.fields.own).words;
    expect(words('Élan "b C" -d name:e,=f license:mit /g/ elan')).toEqual(['elan', 'b c', 'e', 'f']);
    expect(words('-(a -b)')).toEqual(['b']);
    expect(words('')).toEqual([]);
  });
});

describe('results', () => {
  it('are kept by text and standing', () => {
    const { own } = engine.fields;
    expect(engine.evaluate('kept', own)).toBe(engine.evaluate('kept', own));
    expect(engine.evaluate('kept', { ...own })).not.toBe(engine.evaluate('kept', own));
  });

  it('take no time to speak of for many rows', () => {
    const size = 50_000;
    const sample = queryTable();
    const many = createQueryEngine({
      ...sample,
      size,
      models: Array.from({ length: size }, (_, row) => `org-${row % 99}/Some-Model-${row}-7b-instruct`),
      labels: Array.from({ length: size }, () => null),
      metadata: sample.metadata.map((each) =>
        each.kind === 'numbers'
          ? { ...each, values: Array.from({ length: size }, (_, row) => each.values[row % 6] ?? null) }
          : { ...each, index: Array.from({ length: size }, (_, row) => each.index[row % 6] ?? -1) },
      ),
    });
    many.evaluate('org:x name:x', many.fields.own);
    for (const text of [
      'model 7b',
      'license:mit -params:<10',
      '/(a+)+$/',
      '/[aeiou].{30}x/',
      '/e.{10}x/',
      'org:org-7 name:some',
    ]) {
      const start = performance.now();
      many.evaluate(text, many.fields.own);
      expect(performance.now() - start, text).toBeLessThan(1000);
    }
  });
});
