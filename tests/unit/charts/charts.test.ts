import { expect, test } from 'vitest';
import { fieldFor, shareOf } from '../../../src/charts/field.ts';
import { drawHistogram, ticksOf } from '../../../src/charts/histogram.ts';
import { anchorAt, percent } from '../../../src/charts/percent.ts';
import { aBoard, anEvaluation, aTask } from '../domain/samples.ts';

function boardOf(values: readonly number[], higherIsBetter = true) {
  return aBoard({
    tasks: [aTask({ id: 'a', range: null, higherIsBetter })],
    evaluations: values.map((value, index) => anEvaluation({ model: `org/m${index}`, scores: { a: value } })),
  });
}
const hundred = Array.from({ length: 101 }, (_, index) => index);

test('the field runs from the worse fifth to the best, the better end at the right', () => {
  const field = fieldFor(boardOf(hundred), 0, 60);
  expect(field).toMatchObject({ from: 20, to: 100, median: 50, best: 100 });
  expect(field && shareOf(field, 60)).toBe(0.5);
  expect(field?.path).toMatch(/^M0 100L0 \d+L.*L1000 \d+L1000 100z$/);
});

test('where lower is better the field is turned round', () => {
  const field = fieldFor(boardOf(hundred, false), 0, 40);
  expect(field).toMatchObject({ from: 80, to: 0, best: 0 });
  expect(field && shareOf(field, 40)).toBe(0.5);
});

test('a score in the worse fifth gets the whole field', () => {
  expect(fieldFor(boardOf(hundred), 0, 10)).toMatchObject({ from: 0, to: 100 });
});

test.each([[[]], [[5]], [[5, 5, 5]]])('there is no field of %j', (values) => {
  expect(fieldFor(boardOf(values), 0, 5)).toBeNull();
});

test('a histogram counts every score once, and shades from the median on', () => {
  const board = boardOf(hundred);
  const [summary] = board.summaries;
  const chart = summary && drawHistogram(hundred, summary, true);
  expect(chart?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(101);
  expect(chart?.bars.map(({ step }) => step > 0)).toEqual(chart?.bars.map(({ from }) => from >= 50));
  expect(chart?.bars.at(-1)?.step).toBe(9);
});

test('equal scores still make a histogram', () => {
  const [summary] = boardOf([5, 5]).summaries;
  expect(summary && drawHistogram([5, 5], summary, true)?.bars.some(({ count }) => count === 2)).toBe(true);
});

test.each([
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [-2.6, 76.4, [0, 20, 40, 60]],
  [0.1, 0.52, [0.1, 0.2, 0.3, 0.4, 0.5]],
  [3, 3, []],
])('ticks from %d to %d are round', (from, to, ticks) => {
  expect(ticksOf(from, to)).toEqual(ticks);
});

test('lengths stay inside the box, and labels too', () => {
  expect([percent(0.12345), percent(-1), percent(2)]).toEqual(['12.35%', '0%', '100%']);
  expect([anchorAt(0.01), anchorAt(0.5), anchorAt(0.99)]).toEqual(['start', 'middle', 'end']);
});
