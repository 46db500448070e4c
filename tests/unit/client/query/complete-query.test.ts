import { describe, expect, it } from 'vitest';
import { complete } from '../../../../src/client/query/complete-query.ts';
import { createFields } from '../../../../src/client/query/query-fields.ts';
import { queryTable } from './query-table.ts';

const fields = createFields(queryTable());

/** Completions where `^` stands in the text, with `^` where the caret goes. */
function completed(marked: string): string[] {
  const caret = marked.indexOf('^');
  return complete(marked.replace('^', ''), caret, fields).map(
    ({ text, caret: next }) => `${text.slice(0, next)}^${text.slice(next)}`,
  );
}

describe('complete', () => {
  it('suggests fields by name and label', () => {
    expect(completed('par^')).toEqual(['params:^']);
    expect(completed('a -PAR^ b')).toEqual(['a -params:^ b']);
    expect(completed('a (li^')).toEqual(['a (license:^']);
    expect(completed('trade^')).toEqual(['meta.name:^']);
    expect(completed('bench^')).toEqual(['"Big-Bench Hard":^']);
    expect(complete('squ', 3, fields)).toEqual([
      { label: 'squad', detail: 'SQuAD, number', text: 'squad:', caret: 6 },
    ]);
  });

  it('replaces the name of a field and leaves its values', () => {
    expect(completed('par^:<10')).toEqual(['params:^<10']);
    expect(completed('lic^ense:mit')).toEqual(['license:^mit']);
  });

  it('suggests the first fields where nothing is typed, and nothing behind what is complete', () => {
    expect(completed('^')).toHaveLength(8);
    expect(completed('alpha ^')).toHaveLength(8);
    expect(completed('-^')[0]).toBe('-params:^');
    expect(completed('a OR^')).toEqual([]);
    expect(completed('zzz^')).toEqual([]);
    expect(completed('/a/^')).toEqual([]);
  });

  it('suggests values, the most frequent first, quoted where they have to be', () => {
    expect(completed('type:^')).toEqual(['type:Chat^', 'type:Base^']);
    expect(completed('license:m^')).toEqual(['license:mit^']);
    expect(completed('license:=ap^ x')).toEqual(['license:=Apache-2.0^ x']);
    expect(completed('license:mit,^')).toEqual(['license:mit,Apache-2.0^']);
    expect(completed('flag:^')).toEqual(['flag:Merged^', 'flag:"Contaminated data"^']);
    expect(completed('hub:^')).toEqual(['hub:"on the Hub"^', String.raw`hub:"gone, \"lost\""^`]);
    expect(completed('hub:"on t^')).toEqual(['hub:"on the Hub"^']);
    expect(completed('open:^')).toEqual(['open:yes^', 'open:no^']);
    expect(completed('org:^')).toEqual(['org:org^', 'org:zeta^', 'org:Éclair^']);
    expect(completed('is:^')).toEqual(['is:ranked^', 'is:incomplete^', 'is:reference^']);
    expect(complete('org:o', 5, fields)[0]?.detail).toBe('3 rows');
  });

  it('suggests how to ask for numbers', () => {
    expect(completed('params:^')).toEqual(['params:<^', 'params:>^', 'params:1..70^']);
    expect(complete('params:', 7, fields)[0]?.detail).toBe('values from 1 to 70');
    expect(completed('params:<^')).toEqual(['params:<7^']);
    expect(completed('rank>^')).toEqual(['rank>2^']);
    expect(completed('rank-change:^')[2]).toBe('rank-change:-1..2^');
  });

  it('has no values of fields that there are not', () => {
    expect(completed('foo:^')).toEqual([]);
    expect(completed('name:^')).toEqual([]);
    expect(completed('license:/a^/')).toEqual([]);
  });
});
