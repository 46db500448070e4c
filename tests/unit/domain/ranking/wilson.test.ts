import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../../src/domain/ranking/wilson.ts';
import { Z_95 } from '../../../../src/domain/ranking/rank-interval.ts';
import { bindTask } from '../../../../src/domain/binding/bind-evaluation.ts';
import { aRawScore, aTask, anEvaluation } from '../samples.ts';

const { wilson } = JSON.parse(readFileSync('tests/fixtures/ranking/reference.json', 'utf8')) as {
  wilson: [successes: number, trials: number, low: number, high: number][];
};

test.each(wilson)('%i of %i, as statsmodels has it', (successes, trials, low, high) => {
  const [from, to] = wilsonInterval(successes / trials, trials, Z_95);
  expect(from).toBeCloseTo(low, 8);
  expect(to).toBeCloseTo(high, 8);
});

const proportion = aTask({ isProportion: true });
const bind = (task: typeof proportion, ...scores: Parameters<typeof aRawScore>[0][]) =>
  bindTask(task, anEvaluation({ scores: scores.map(aRawScore) })).score;

test('a proportion of known samples has the standard error of its interval, also where all are right', () => {
  const half = bind(proportion, { value: 0.5, samples: 10 });
  expect(half).toMatchObject({
    stderrFrom: 'wilson',
    interval: [expect.closeTo(23.66, 2), expect.closeTo(76.34, 2)],
  });
  expect(half).toHaveProperty('displayStderr', expect.closeTo((76.34 - 23.66) / 2 / 1.96, 2));
  expect(bind(proportion, { value: 1, samples: 1319 })).toHaveProperty('stderr', expect.closeTo(0.00074, 5));
  const percent = aTask({ isProportion: true, range: [0, 100], samples: 10 });
  expect(bind(percent, { value: 50 })).toMatchObject({
    stderrFrom: 'wilson',
    interval: [expect.closeTo(23.66, 2), expect.closeTo(76.34, 2)],
  });
});

test('a standard error of the files goes before it, and what is no proportion or has no samples has none', () => {
  expect(bind(proportion, { value: 0.5, samples: 10, stderr: 0.01 })).toMatchObject({
    stderr: 0.01,
    stderrFrom: 'file',
    interval: null,
  });
  const nothing = { stderr: null, displayStderr: null, stderrFrom: null, interval: null };
  expect(bind(proportion, { value: 0.5 })).toMatchObject(nothing);
  expect(bind(aTask(), { value: 0.5, samples: 10 })).toMatchObject(nothing);
  expect(bind(proportion, { value: 0.5, samples: 0 })).toMatchObject(nothing);
});
