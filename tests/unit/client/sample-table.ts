import { anAverage } from '../domain/samples.ts';
import type { ClientTable } from '../../../src/domain/client-table.ts';

/** Six rows, in the order of a board: three ranked (the second and third tie), then three incomplete ones. */
export function sampleTable(): ClientTable {
  const noMargins = [null, null, null, null, null, null];
  const ranking = { weight: 1, low: null, high: null, baseline: null };
  const task = {
    ...ranking,
    subtitle: null,
    group: null,
    decimals: 1,
    median: null,
    best: null,
    margins: null,
    normalised: null,
  };
  return {
    version: 1,
    size: 6,
    references: 0,
    hidden: [],
    badges: [],
    methods: [],
    models: ['org/Alpha', 'org/beta', 'zeta/Gamma', 'Éclair/Delta', 'org/alpha-2', 'solo'],
    ids: noMargins,
    slugs: noMargins,
    labels: noMargins,
    modelTypes: [
      { id: 'base', label: 'Base', glyph: 'ring' },
      { id: 'chat', label: 'Chat', glyph: 'disc' },
    ],
    types: [0, 1, 1, 0, -1, 1],
    marks: [],
    ranks: [1, 2, 2, null, null, null],
    rankLows: noMargins,
    rankHighs: noMargins,
    tiers: noMargins,
    average: { ...anAverage(), counted: 2, isImpossible: false, higherIsBetter: true, decimals: 1 },
    averages: [80, 70, 70, null, null, null],
    averageMargins: noMargins,
    coverages: [2, 2, 2, 1, 1, 0],
    tasks: [
      {
        ...task,
        id: 'squad',
        label: 'SQuAD',
        higherIsBetter: true,
        values: [60, 75, 75, 90, null, null],
        bestRows: [3],
        missing: [],
      },
      {
        ...task,
        id: 'perplexity',
        label: 'Perplexity',
        higherIsBetter: false,
        values: [12, 3, 8, null, 3, null],
        bestRows: [1, 4],
        missing: [],
      },
    ],
    columns: [
      column('params', 'Params', 'number', true),
      column('license', 'License', 'text', false),
      column('open', 'Open', 'boolean', false),
    ],
    presets: [],
    filters: [
      { key: 'model_type', label: 'Type', choices: [choice('base'), choice('chat')] },
      { key: 'open', label: 'Open', choices: [choice(true), choice(false)] },
      { key: 'params', label: 'Params', choices: [choice(7), choice(70)] },
    ],
    metadata: [
      { key: 'params', kind: 'numbers', values: [7, 70, null, 7, 0.5, null] },
      { key: 'license', kind: 'dictionary', dictionary: ['mit', 'Apache-2.0'], index: [0, 1, -1, 0, 1, -1] },
      { key: 'open', kind: 'dictionary', dictionary: [true, false], index: [0, 1, 0, -1, 1, 0] },
      { key: 'model_type', kind: 'dictionary', dictionary: ['base', 'chat'], index: [0, 1, 1, 0, -1, 1] },
    ],
  };
}

function column(key: string, label: string, type: 'number' | 'text' | 'boolean', isDefault: boolean) {
  return { key, label, subtitle: null, description: null, type, decimals: 0, isDefault };
}

function choice(value: string | number | boolean) {
  return { label: String(value), value, count: 1 };
}
