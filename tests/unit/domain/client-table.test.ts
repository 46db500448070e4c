import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundForTable, toClientTable } from '../../../src/domain/client-table.ts';
import { formatNumber } from '../../../src/domain/number-format.ts';
import { aBoard, aColumn, aRawScore, aTask, anEvaluation } from './samples.ts';

const BOARD = aBoard({
  tasks: [aTask({ subtitle: 'following' }), aTask({ id: 'gsm8k' })],
  columns: [aColumn('params'), aColumn('model_type')],
  filters: [{ key: 'license', label: null, choices: null }],
  evaluations: [
    anEvaluation({
      model: 'org/one',
      metadata: { params: 7.5, license: 'mit', model_type: 'chat' },
      scores: [
        aRawScore({ value: 0.71234567, stderr: 0.01 }),
        aRawScore({ key: 'gsm8k', value: 0.5, stderr: 0.01 }),
      ],
    }),
    anEvaluation({
      model: 'org/two (val)',
      precision: '4bit',
      metadata: { license: 'mit' },
      scores: [
        aRawScore({ value: 0.6, stderr: null }),
        aRawScore({ key: 'gsm8k', value: null, missing: 'not_available' }),
      ],
    }),
    anEvaluation({ model: 'three', scores: {} }),
  ],
});

describe('toClientTable', () => {
  test('has one array a column, in the order of the rows', () => {
    expect(toClientTable(BOARD)).toMatchObject({
      version: 1,
      size: 3,
      models: ['org/one', 'org/two (val)', 'three'],
      ids: [null, 'org/two (val):4bit', null],
      slugs: [null, expect.stringMatching(/^org\/two-val-/), null],
      labels: [null, null, null],
      modelTypes: [{ id: 'chat', label: 'Chat', glyph: 'triangle' }],
      types: [0, -1, -1],
      ranks: [1, null, null],
      rankLows: [1, null, null],
      rankHighs: [1, null, null],
      tiers: [1, null, null],
      average: { higherIsBetter: true, decimals: 1 },
      averages: [60.617, null, null],
      averageMargins: [1.386, null, null],
      coverages: [2, 1, 0],
      columns: BOARD.columns,
      filters: BOARD.filters,
      metadata: [
        { key: 'params', kind: 'numbers', values: [7.5, null, null] },
        { key: 'model_type', kind: 'dictionary', dictionary: ['chat'], index: [0, -1, -1] },
        { key: 'license', kind: 'dictionary', dictionary: ['mit'], index: [0, 0, -1] },
      ],
    });
  });

  test('has values, margins and reasons of each task', () => {
    expect(toClientTable(BOARD).tasks).toEqual([
      {
        id: 'ifeval',
        label: 'IFEval',
        subtitle: 'following',
        group: null,
        weight: 1,
        low: 0,
        high: 100,
        baseline: null,
        higherIsBetter: true,
        decimals: 1,
        median: 65.617,
        best: 71.235,
        bestRows: [0],
        values: [71.235, 60, null],
        margins: [1.96, null, null],
        normalised: null,
        missing: [],
      },
      expect.objectContaining({ values: [50, null, null], missing: [[1, 'not_available']] }),
    ]);
  });

  test('survives JSON', () => {
    const table = toClientTable(BOARD);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  test('offers presets as far as the board has their columns', () => {
    const board = aBoard({
      columns: [aColumn('params')],
      presets: [
        { label: 'Both', columns: ['meta.params', 'task.ifeval', 'meta.gone'] },
        { label: 'None', columns: ['task.gone'] },
      ],
    });
    expect(toClientTable(board).presets).toEqual([
      { label: 'Both', columns: ['meta.params', 'task.ifeval'] },
    ]);
  });

  test('leaves out margins that no score has', () => {
    const board = aBoard({ evaluations: [anEvaluation()] });
    expect(toClientTable(board).tasks[0]?.margins).toBeNull();
  });
});

describe('roundForTable', () => {
  test('shows the same text as the whole number', () => {
    expect(roundForTable(0.04996, 1)).toBe(0.049);
    expect(roundForTable(-0.04996, 1)).toBe(-0.049);
    expect(roundForTable(71.23456, 1)).toBe(71.235);
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const rounded = roundForTable(value, decimals);
          expect(formatNumber(rounded, decimals)).toBe(formatNumber(value, decimals));
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(2 * 10 ** -(decimals + 2));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
