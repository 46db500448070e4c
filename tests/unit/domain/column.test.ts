import { describe, expect, test } from 'vitest';
import { valueText } from '../../../src/domain/row-value.ts';
import type { Metadata } from '../../../src/domain/metadata.ts';
import { aBoard, aColumn, aRequest, anEvaluation, MODEL_TYPES } from './samples.ts';

const boardOf = (key: string, ...records: Metadata[]) =>
  aBoard({
    columns: [aColumn(key)],
    filters: [{ key, label: null, choices: null }],
    evaluations: records.map((metadata, index) => anEvaluation({ model: `m${index}`, metadata })),
  });
const columnOf = (key: string, ...records: Metadata[]) => boardOf(key, ...records).columns[0];

describe('columns', () => {
  test('take their label from the key and their type from the values', () => {
    expect(columnOf('n_shot', { n_shot: 1 }, { n_shot: 5 }, {})).toMatchObject({
      label: 'N shot',
      type: 'number',
      decimals: 0,
    });
    expect(columnOf('open', { open: true }, { open: null })).toMatchObject({
      label: 'Open',
      type: 'boolean',
    });
    expect(columnOf('license', { license: 'mit' }, { license: 3 })).toMatchObject({ type: 'text' });
    expect(columnOf('license', {})).toMatchObject({ type: 'text', decimals: 0 });
  });

  test('have as many digits as their values need, at most two', () => {
    expect(columnOf('params', { params: 7.5 }, { params: 13 })?.decimals).toBe(1);
    expect(columnOf('params', { params: 7.25 }, { params: 13 })?.decimals).toBe(2);
    expect(columnOf('params', { params: 8.829123 })?.decimals).toBe(2);
  });

  test('what the operator says goes first', () => {
    const options = aColumn('params', { label: 'Size', type: 'text', decimals: 3, subtitle: 'billion' });
    const evaluations = [anEvaluation({ metadata: { params: 7 } })];
    expect(aBoard({ columns: [options, options], evaluations }).columns).toEqual([options]);
  });

  test('show the entry’s own facts under their keys', () => {
    const board = aBoard({
      columns: ['model_type', 'precision', 'revision', 'weight_type'].map((key) => aColumn(key)),
      filters: ['model_type', 'precision', 'weight_type'].map((key) => ({ key, label: null, choices: null })),
      evaluations: [anEvaluation({ revision: 'abc', precision: '4bit', weightType: 'Adapter' })],
      requests: [aRequest({ modelType: '🟢 : pretrained' })],
    });
    expect(board.columns.map(({ label }) => label)).toEqual([
      'Model type',
      'Precision',
      'Revision',
      'Weight type',
    ]);
    expect(board.filters.map(({ choices }) => choices)).toEqual([
      [{ label: 'Pretrained', value: 'pretrained', count: 1 }],
      [{ label: '4bit', value: '4bit', count: 1 }],
      [{ label: 'Adapter', value: 'Adapter', count: 1 }],
    ]);
  });
});

describe('filters', () => {
  test('offer each value that occurs, the most frequent first', () => {
    const board = boardOf('license', { license: 'mit' }, { license: 'apache' }, { license: 'mit' }, {});
    expect(board.filters).toEqual([
      {
        key: 'license',
        label: 'License',
        choices: [
          { label: 'mit', value: 'mit', count: 2 },
          { label: 'apache', value: 'apache', count: 1 },
        ],
      },
    ]);
    expect(boardOf('open', { open: true }, { open: false }).filters[0]?.choices).toEqual([
      { label: 'No', value: false, count: 1 },
      { label: 'Yes', value: true, count: 1 },
    ]);
    expect(boardOf('params', { params: 7.5 }).filters[0]?.choices[0]?.label).toBe('7.5');
  });

  test('offer model types in the config’s order', () => {
    const types = ['chat', 'pretrained', 'chat', 'rl-tuned'];
    const board = boardOf('model_type', ...types.map((type) => ({ model_type: type })));
    expect(board.filters[0]?.choices.map(({ value, count }) => [value, count])).toEqual([
      ['pretrained', 1],
      ['rl', 1],
      ['chat', 2],
    ]);
    expect(board.modelTypes.map(({ id }) => id)).toEqual(['pretrained', 'rl', 'chat']);
  });

  test('offer what the config asks for, with its counts, also where they are 0', () => {
    const board = aBoard({
      filters: [
        {
          key: 'open',
          label: 'Weights',
          choices: [
            { label: 'Open weights', value: true },
            { label: null, value: 'gated' },
          ],
        },
      ],
      evaluations: [anEvaluation({ metadata: { open: true } })],
    });
    expect(board.filters).toEqual([
      {
        key: 'open',
        label: 'Weights',
        choices: [
          { label: 'Open weights', value: true, count: 1 },
          { label: 'gated', value: 'gated', count: 0 },
        ],
      },
    ]);
  });
});

test('cells show numbers with the column’s digits, answers in words, types by label', () => {
  const params = { key: 'params', decimals: 1 };
  expect(valueText(7, params, [])).toBe('7.0');
  expect(valueText(false, params, [])).toBe('No');
  expect(valueText('', params, [])).toBeNull();
  expect(valueText(null, params, [])).toBeNull();
  expect(valueText('rl', { key: 'model_type', decimals: 0 }, MODEL_TYPES)).toBe('RL-tuned');
  expect(valueText('new', { key: 'model_type', decimals: 0 }, MODEL_TYPES)).toBe('new');
});
