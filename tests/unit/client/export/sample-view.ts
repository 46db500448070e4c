import { tableColumns } from '../../../../src/client/columns.ts';
import type { About } from '../../../../src/client/export/about.ts';
import type { ViewCell, ViewStanding } from '../../../../src/client/export/view-cell.ts';
import { viewTable, type ViewColumn, type ViewTable } from '../../../../src/client/export/view-table.ts';
import type { ClientTable } from '../../../../src/domain/client-table.ts';
import { methodOf } from '../../../../src/domain/ranking/methods.ts';
import { sampleTable } from '../sample-table.ts';

export const ABOUT: About = {
  title: 'EuroEval: English',
  url: 'https://example.org/?sort=task.squad',
  date: '2026-04-20T10:00:00Z',
};

interface Asked {
  table?: ClientTable;
  rows?: number[];
  headingAt?: number | null;
  columns?: string[];
  standing?: Partial<ViewStanding>;
}

/** The sample table, or another, as the board ranks it. */
export function sampleView({ table = sampleTable(), standing, ...asked }: Asked = {}): ViewTable {
  const { average } = table;
  const all = tableColumns(table);
  const ids = asked.columns ?? ['rank', 'model', 'average', 'task.squad', 'task.perplexity', 'meta.params'];
  return viewTable({
    table,
    columns: ids.map((id) => {
      const column = all.find((candidate) => candidate.id === id);
      if (!column) throw new Error(`no column ${id}`);
      return column;
    }),
    selection: {
      rows: Uint32Array.from(asked.rows ?? [0, 1, 2, 3, 4, 5]),
      headingAt: asked.headingAt ?? null,
      standing: {
        ...table,
        method: methodOf(average),
        higherIsBetter: average.higherIsBetter,
        decimals: average.decimals,
        ...standing,
      },
    },
  });
}

/** The sample table with groups, margins, intervals, a flag, a label, a reason and a reference (the last row). */
export function richTable(): ClientTable {
  const table = sampleTable();
  const [squad, perplexity] = table.tasks;
  if (!squad || !perplexity) throw new Error('no tasks');
  return {
    ...table,
    references: 1,
    models: ['org/Alpha', 'org/beta#think (val)', 'zeta/Gamma', 'Éclair/Delta', 'org/alpha-2', 'Human'],
    labels: [null, '8bit', null, null, null, null],
    badges: [[2, [{ text: 'Leak', reason: 'It has seen the test set.', tone: 'bad' }]]],
    rankLows: [1, 2, 2, null, null, null],
    rankHighs: [1, 3, 3, null, null, null],
    averages: [80, 70, 70, null, null, 99],
    averageMargins: [0.4, 1, null, null, null, null],
    tasks: [
      {
        ...squad,
        group: 'Reading',
        values: [60, 75, 75, 90, null, 99],
        margins: [0.5, null, 1.25, 2, null, null],
        missing: [[4, 'not_a_number']],
      },
      { ...perplexity, group: 'Reading' },
    ],
  };
}

/** A table of one column of texts, as names or metadata may be. */
export function textView(texts: readonly string[]): ViewTable {
  const names = texts.map((text): ViewCell[] => [
    { kind: 'model', text, name: text, label: null, badges: [], isReference: false },
    { kind: 'value', text, value: text },
  ]);
  return { columns: [column('model', 'model'), column('meta.x', 'text')], rows: names, notRankedFrom: null };
}

export function column(id: string, kind: ViewColumn['kind'], changes: Partial<ViewColumn> = {}): ViewColumn {
  return {
    id,
    kind,
    label: id,
    subtitle: null,
    group: null,
    higherIsBetter: null,
    hasMargins: false,
    ...changes,
  };
}
