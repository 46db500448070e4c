import { describe, expect, it } from 'vitest';
import { methodOf } from '../../../../src/domain/ranking/methods.ts';
import { richTable, sampleView } from './sample-view.ts';
import { sampleTable } from '../sample-table.ts';

const texts = (view: ReturnType<typeof sampleView>) =>
  view.rows.map((cells) => cells.map(({ text }) => text));

describe('viewTable', () => {
  it('has the rows and the columns in the order they are shown in', () => {
    const view = sampleView({
      rows: [3, 1, 5],
      columns: ['model', 'task.squad', 'meta.open', 'meta.license', 'average'],
      headingAt: 2,
    });
    expect(view.columns.map(({ label }) => label)).toEqual(['Model', 'SQuAD', 'Open', 'License', 'Average']);
    expect(texts(view)).toEqual([
      ['Éclair/Delta', '90.0', '—', 'mit', '1/2'],
      ['org/beta', '75.0', 'No', 'Apache-2.0', '70.0'],
      ['solo', '—', 'Yes', '—', '0/2'],
    ]);
    expect(view.notRankedFrom).toBe(2);
  });

  it('has ranks with intervals, numbers with margins, and why a value is missing', () => {
    const { rows } = sampleView({
      table: richTable(),
      rows: [2, 4],
      columns: ['rank', 'average', 'task.squad'],
    });
    expect(rows).toEqual([
      [
        { kind: 'rank', text: '2', number: 2, interval: { text: '2–3', low: 2, high: 3 } },
        { kind: 'number', text: '70.0', number: 70, margin: null, place: null },
        {
          kind: 'number',
          text: '75.0',
          number: 75,
          margin: { text: '1.3', number: 1.25 },
          place: null,
        },
      ],
      [
        { kind: 'missing', text: '—', reason: 'Not ranked' },
        { kind: 'missing', text: '1/2', reason: '1/2 tasks' },
        { kind: 'missing', text: '—', reason: 'The result file says NaN' },
      ],
    ]);
  });

  it('has the whole name of a model, and what stands beside it', () => {
    const { rows } = sampleView({ table: richTable(), rows: [1, 2], columns: ['model'] });
    expect(rows.flat()).toEqual([
      {
        kind: 'model',
        text: 'org/beta#think (val) (8bit)',
        name: 'org/beta#think (val)',
        label: '8bit',
        badges: [],
        isReference: false,
      },
      {
        kind: 'model',
        text: 'zeta/Gamma [Leak]',
        name: 'zeta/Gamma',
        label: null,
        badges: ['Leak'],
        isReference: false,
      },
    ]);
  });

  it('gives a reference no rank and no place', () => {
    const { rows } = sampleView({
      table: richTable(),
      rows: [5, 0, 1],
      columns: ['rank', 'model', 'average'],
    });
    expect(rows[0]).toEqual([
      { kind: 'missing', text: '—', reason: 'To compare with, not ranked' },
      {
        kind: 'model',
        text: 'Human (reference)',
        name: 'Human',
        label: null,
        badges: [],
        isReference: true,
      },
      { kind: 'number', text: '99.0', number: 99, margin: null, place: null },
    ]);
    expect(rows[1]?.[2]).toMatchObject({ place: 'best' });
  });

  it('follows the visitor’s way to rank, and drops what binary arithmetic leaves behind', () => {
    const view = sampleView({
      rows: [0, 1],
      columns: ['rank', 'average'],
      standing: {
        method: methodOf({ method: 'mean_rank', normalised: false }),
        higherIsBetter: false,
        ranks: [2, 1],
        averages: [0.1 + 0.2, 0.2],
        averageMargins: [null, null],
      },
    });
    expect(view.columns[1]).toMatchObject({ label: 'Mean rank', higherIsBetter: false, hasMargins: false });
    expect(view.rows.map(([, average]) => average)).toMatchObject([
      { number: 0.3, text: '0.3', place: 'second' },
      { number: 0.2, text: '0.2', place: 'best' },
    ]);
  });

  it('may be empty', () => {
    expect(sampleView({ rows: [] })).toMatchObject({ rows: [], notRankedFrom: null });
  });
});

describe('places', () => {
  const places = (id: string, rows: number[], values?: (number | null)[]) => {
    const table = sampleTable();
    const task = table.tasks.find((each) => `task.${each.id}` === id);
    if (task && values) task.values = values;
    return sampleView({ table, rows, columns: [id] }).rows.map(([cell]) =>
      cell?.kind === 'number' ? cell.place : undefined,
    );
  };

  it('are those among the rows that are shown', () => {
    expect(places('task.squad', [0, 1, 2, 3])).toEqual([null, 'second', 'second', 'best']);
    expect(places('task.squad', [0, 1, 2])).toEqual(['second', 'best', 'best']);
  });

  it('are of the lowest where lower is better, and shared by equals', () => {
    expect(places('task.perplexity', [0, 1, 2, 3, 4])).toEqual([null, 'best', 'second', undefined, 'best']);
  });

  it('are shared by values that are shown alike', () => {
    expect(places('task.squad', [0, 1, 2], [75.04, 74.96, 74.9])).toEqual(['best', 'best', 'second']);
  });

  it('are of scores only, and of no value alone', () => {
    expect(places('meta.params', [0, 1])).toEqual([null, null]);
    expect(places('task.squad', [0, 4])).toEqual([null, undefined]);
  });
});
