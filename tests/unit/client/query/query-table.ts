import type { ClientTable } from '../../../../src/domain/client-table.ts';
import { sampleTable } from '../sample-table.ts';

/** The sample with labels, badges, a reference in place of the last row, and columns of other kinds. */
export function queryTable(): ClientTable {
  const sample = sampleTable();
  const [squad, perplexity] = sample.tasks;
  if (!squad || !perplexity) throw new Error('The sample has two tasks.');
  const badge = { reason: 'Because.', tone: 'bad' } as const;
  return {
    ...sample,
    references: 1,
    labels: ['8bit', null, null, null, null, null],
    badges: [
      [0, [{ ...badge, text: 'Merged' }]],
      [
        2,
        [
          { ...badge, text: 'Merged' },
          { ...badge, text: 'Contaminated data' },
        ],
      ],
    ],
    averages: [80.04, 70, 70, null, null, null],
    tasks: [
      squad,
      perplexity,
      { ...squad, id: 'big_bench|hard', label: 'Big-Bench Hard', values: [1, 2, 3, 4, 5, 6] },
    ],
    columns: [
      ...sample.columns,
      { ...column('rank-change', 'Rank'), type: 'number' },
      column('hub', 'Hub status'),
      column('name', 'Trade name'),
    ],
    metadata: [
      ...sample.metadata,
      { key: 'rank-change', kind: 'dictionary', dictionary: ['new', 2, -1], index: [0, 1, 2, -1, -1, -1] },
      {
        key: 'hub',
        kind: 'dictionary',
        dictionary: ['on the Hub', 'gone, "lost"'],
        index: [0, 1, 0, 0, 0, 0],
      },
      { key: 'name', kind: 'dictionary', dictionary: ['Zap'], index: [-1, -1, 0, -1, -1, -1] },
    ],
  };
}

function column(key: string, label: string) {
  const type = 'text' as const;
  return { key, label, subtitle: null, description: null, type, decimals: 0, isDefault: false };
}
