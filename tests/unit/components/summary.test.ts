import { expect, test } from 'vitest';
import { summarySentences, tasksByPlace } from '../../../src/components/model/summary.ts';
import { aBoard, anEvaluation, aRawScore, aTask } from '../domain/samples.ts';

const tasks = ['A', 'B', 'C', 'D'].map((label) => aTask({ id: label.toLowerCase(), label }));
const keys = tasks.map(({ key }) => key);

function sentencesOf(
  scores: Record<string, Record<string, number>>,
  model: string,
  stderr: number | null = null,
) {
  const board = aBoard({
    tasks,
    evaluations: Object.entries(scores).map(([name, values]) =>
      anEvaluation({
        model: name,
        scores: Object.entries(values).map(([key, value]) => aRawScore({ key, value, stderr })),
      }),
    ),
  });
  const row = board.rows.find(({ entry }) => entry.model === model);
  return row ? { text: summarySentences(row, board).join(' '), order: tasksByPlace(row) } : null;
}
const all = (...values: number[]) => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]));

test('names the two best and the two worst places', () => {
  const scores = { x: all(0.9, 0.1, 0.5, 0.4), y: all(0.5, 0.5, 0.6, 0.6), z: all(0.1, 0.9, 0.4, 0.3) };
  expect(sentencesOf(scores, 'x')).toEqual({
    text: 'Strongest in A, 1st of 3, and C, 2nd of 3. Weakest against the field in B, 3rd of 3, and D, 2nd of 3.',
    order: [0, 2, 3, 1],
  });
});

test('says when all places are equal', () => {
  expect(sentencesOf({ x: all(1, 1, 1, 1), y: all(0, 0, 0, 0) }, 'x')?.text).toMatch(
    /^Equally placed in all tasks: A, 1st of 2, B, 1st of 2, C, 1st of 2, and D, 1st of 2\.$/,
  );
});

test('says which tasks a row misses', () => {
  const scores = { x: { a: 0.5 }, y: all(0.6, 0.6, 0.6, 0.6) };
  expect(sentencesOf(scores, 'x')?.text).toBe('Not ranked, because it misses B, C and D. 2nd of 2 in A.');
});

test('says what chance allows the rank', () => {
  const close = { x: all(0.51, 0.51, 0.51, 0.51), y: all(0.5, 0.5, 0.5, 0.5) };
  expect(sentencesOf(close, 'x', 0.05)?.text).toMatch(/On average, chance allows it any rank from 1 to 2\.$/);
  expect(sentencesOf(close, 'x', 0.001)?.text).toMatch(
    /On average, no other model is statistically tied with it\.$/,
  );
});
