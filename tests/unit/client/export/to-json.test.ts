import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../src/client/export/to-json.ts';
import { ABOUT, richTable, sampleView, textView } from './sample-view.ts';

function read(view: ReturnType<typeof sampleView>): { rows: Record<string, unknown>[]; columns: unknown[] } {
  return JSON.parse(toJson(view, ABOUT)) as ReturnType<typeof read>;
}

describe('toJson', () => {
  it('writes what it is of, the columns, and rows by the ids of columns', () => {
    const view = sampleView({
      rows: [3],
      columns: ['rank', 'model', 'task.squad', 'meta.open', 'meta.params'],
    });
    expect(read(view)).toEqual({
      ...ABOUT,
      columns: view.columns,
      rows: [
        {
          rank: null,
          model: 'Éclair/Delta',
          label: null,
          badges: [],
          isReference: false,
          'task.squad': 90,
          'meta.open': null,
          'meta.params': 7,
        },
      ],
    });
  });

  it('writes uncertainty where the board has any, and says which row is a reference', () => {
    const columns = ['rank', 'model', 'average', 'task.perplexity'];
    expect(read(sampleView({ table: richTable(), rows: [5, 1], columns })).rows).toEqual([
      {
        rank: null,
        model: 'Human',
        label: null,
        badges: [],
        isReference: true,
        average: 99,
        'task.perplexity': null,
        uncertainty: { rank: null, average: null },
      },
      {
        rank: 2,
        model: 'org/beta#think (val)',
        label: '8bit',
        badges: [],
        isReference: false,
        average: 70,
        'task.perplexity': 3,
        uncertainty: { rank: [2, 3], average: 1 },
      },
    ]);
  });

  it('is set out in lines', () => {
    expect(toJson(sampleView({ rows: [], columns: [] }), { ...ABOUT, date: null })).toBe(
      [
        '{',
        '  "title": "EuroEval: English",',
        '  "url": "https://example.org/?sort=task.squad",',
        '  "date": null,',
        '  "columns": [],',
        '  "rows": []',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        expect(read(textView(names)).rows.map((row) => [row['model'], row['meta.x']])).toEqual(
          names.map((name) => [name, name]),
        );
      }),
    );
  });
});
