import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src/client/export/to-csv.ts';
import { column, richTable, sampleView, textView } from './sample-view.ts';

describe('toCsv', () => {
  it('writes the sample table', () => {
    expect(toCsv(sampleView()).split('\r\n')).toEqual([
      'Rank,Model,Average,SQuAD,Perplexity,Params',
      '1,org/Alpha,80,60,12,7',
      '2,org/beta,70,75,3,70',
      '2,zeta/Gamma,70,75,8,',
      ',Éclair/Delta,,90,,7',
      ',org/alpha-2,,,3,0.5',
      ',solo,,,,',
      '',
    ]);
  });

  it('has columns for margins, intervals, versions and flags where there are any', () => {
    expect(toCsv(sampleView({ table: richTable(), rows: [5, 0, 1, 2] })).split('\r\n')).toEqual([
      'Rank,Rank from,Rank to,Model,Version,Flags,Average,Average ±,SQuAD,SQuAD ±,Perplexity,Params',
      ',,,Human,,reference,99,,99,,,',
      '1,1,1,org/Alpha,,,80,0.4,60,0.5,12,7',
      '2,2,3,org/beta#think (val),8bit,,70,1,75,,3,70',
      '2,2,3,zeta/Gamma,,Leak,70,,75,1.25,8,',
      '',
    ]);
  });

  it('writes numbers with a point, without thousands set apart, and booleans as in the site’s own files', () => {
    const number = {
      kind: 'number',
      text: '−1,234,567.5',
      number: -1234567.5,
      margin: null,
      place: null,
    } as const;
    const yes = { kind: 'value', text: 'Yes', value: true } as const;
    const columns = [column('a', 'task'), column('b', 'boolean')];
    expect(toCsv({ columns, rows: [[number, yes]], notRankedFrom: null })).toBe('a,b\r\n-1234567.5,true\r\n');
  });

  it('keeps spreadsheets from running names, and leaves numbers alone', () => {
    const names = [
      '=1+1',
      '+x',
      '-x',
      '@x',
      '\tx',
      '-5',
      'a=1',
      'He said "no", twice',
      'two\nlines',
      '\u200Fعربي',
    ];
    const [, ...lines] = parse(toCsv(textView(names)));
    expect(lines.map(([name]) => name)).toEqual([
      ...["'=1+1", "'+x", "'-x", "'@x", "'\tx"],
      ...names.slice(5),
    ]);
    const columns = [column('a', 'task', { label: '=cmd()', hasMargins: true })];
    expect(toCsv({ columns, rows: [], notRankedFrom: null })).toBe("'=cmd(),'=cmd() ±\r\n");
  });

  it('is a header alone where nothing is shown', () => {
    expect(toCsv(sampleView({ rows: [], columns: ['rank', 'model'] }))).toBe('Rank,Model\r\n');
  });

  it('tells columns of one label apart', () => {
    const columns = [
      column('rank', 'rank', { label: 'Rank' }),
      column('meta.a', 'number', { label: 'Rank', group: 'Change', subtitle: 'in 7 days' }),
      column('meta.b', 'number', { label: 'Rank', group: 'Change', subtitle: 'last build' }),
      column('task.c', 'task', { label: 'F1' }),
      column('task.d', 'task', { label: 'F1' }),
    ];
    const [header] = parse(toCsv({ columns, rows: [], notRankedFrom: null }));
    expect(header).toEqual([
      'Rank',
      'Change: Rank, in 7 days',
      'Change: Rank, last build',
      'F1 (task.c)',
      'F1 (task.d)',
    ]);
  });

  it('can be read back, whatever the texts, but for the apostrophe', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 });
    fc.assert(
      fc.property(texts, (names) => {
        const [, ...lines] = parse(toCsv(textView(names)));
        expect(lines).toHaveLength(names.length);
        lines.forEach((cells, at) => {
          expect(cells).toHaveLength(2);
          const name = names[at] ?? '';
          for (const cell of cells) expect([name, `'${name}`]).toContain(cell);
        });
      }),
    );
  });
});
