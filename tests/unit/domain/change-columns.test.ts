import { expect, test } from 'vitest';
import { changeColumns } from '../../../src/domain/change-columns.ts';
import { changeText } from '../../../src/domain/change-key.ts';
import { rowValue } from '../../../src/domain/row-value.ts';
import { aBoard, aColumn, anAverage, anEvaluation } from './samples.ts';

const run = (model: string, day: string, value: number) =>
  anEvaluation({ model, runAt: `${day}T00:00:00Z`, path: `${model}-${day}`, scores: { ifeval: value } });
const evaluations = [
  run('a', '2024-01-01', 0.5),
  run('b', '2024-01-01', 0.4),
  run('b', '2024-03-01', 0.9),
  run('c', '2024-03-01', 0.1),
];

test('tell places and averages by signs, and what is new by a word', () => {
  const { columns, rows } = aBoard({ evaluations, columns: [aColumn('params')] });
  expect(columns.map(({ key, subtitle, isDefault }) => [key, subtitle, isDefault])).toEqual([
    ['rank-change', 'in 30 days', true],
    ['average-change', 'in 30 days', true],
    ['params', null, true],
  ]);
  expect(rows.map((row) => [row.id, rowValue(row, 'rank-change'), rowValue(row, 'average-change')])).toEqual([
    ['b', 1, 50],
    ['a', -1, 0],
    ['c', 'new', 'new'],
  ]);
  expect([2, -1, 0].map((places) => changeText(places, 'rank-change', 0))).toEqual(['▲2', '▼1', '=']);
  expect([0.44, -0.44, 0.04].map((average) => changeText(average, 'average-change', 1))).toEqual([
    '+0.4',
    '−0.4',
    '=',
  ]);
});

test('stand where the config puts them, and nowhere without a past', () => {
  const own = aBoard({
    evaluations,
    columns: [aColumn('params'), aColumn('rank-change', { isDefault: false, label: 'Up' })],
  });
  expect(own.columns.map(({ key, label, isDefault }) => [key, label, isDefault])).toEqual([
    ['average-change', 'Average', true],
    ['params', 'Params', true],
    ['rank-change', 'Up', false],
  ]);
  expect(changeColumns({ since: null, previous: null }, { ...anAverage(), decimals: 1 })).toEqual([]);
});
