import { describe, expect, it, test } from 'vitest';
import { modelDescription } from '../../../src/components/model/description.ts';
import { taskDescription } from '../../../src/components/task/description.ts';
import { taskRanking } from '../../../src/components/task/ranking.ts';
import { boardFacts } from '../../../src/domain/board-facts.ts';
import { shorten } from '../../../src/domain/shorten.ts';
import { aBoard, anEvaluation, aRawScore, aTask } from '../domain/samples.ts';

const tasks = [aTask({ id: 'a', label: 'A' }), aTask({ id: 'b', label: 'B', description: 'Does things.' })];

function boardOf(models: Record<string, Record<string, number>>, stderr: number | null = null) {
  return aBoard({
    title: 'Board',
    tasks,
    evaluations: Object.entries(models).map(([model, scores]) =>
      anEvaluation({
        model,
        runAt: '2026-04-20T00:00:00Z',
        scores: Object.entries(scores).map(([key, value]) => aRawScore({ key, value, stderr })),
      }),
    ),
  });
}

function describeModel(board: ReturnType<typeof boardOf>, name: string): string {
  const model = board.models.find(({ model }) => model === name);
  const [row] = model?.rows ?? [];
  return model && row ? modelDescription(model, row, board) : '';
}

function describeTask(board: ReturnType<typeof boardOf>, index: number): string {
  const [task, summary] = [board.tasks[index], board.summaries[index]];
  return task && summary ? taskDescription(task, summary, taskRanking(board, index), board) : '';
}

describe('a model in a line', () => {
  it('begins with its place and its average', () => {
    const board = boardOf({ x: { a: 0.5, b: 0.7 }, y: { a: 0.9, b: 0.9 } }, 0.01);
    expect(describeModel(board, 'x')).toMatch(/^#2 of 2 on Board: average 60\.0 ±1\.4\. /);
    expect(describeModel(boardOf({ x: { a: 0.5, b: 0.7 } }), 'x')).toMatch(
      /^#1 of 1 on Board: average 60\.0\. /,
    );
  });

  it('invents no place and no number where there is none', () => {
    expect(describeModel(boardOf({ x: { a: 0.5 } }), 'x')).toBe(
      'On Board with 1 of 2 tasks. Not ranked, because it misses B. 1st of 1 in A.',
    );
  });
});

describe('a task in a line', () => {
  it('says what it measures and who leads', () => {
    const board = boardOf({ x: { a: 0.5, b: 0.7 }, y: { a: 0.9, b: 0.7 } }, 0.01);
    expect(describeTask(board, 0)).toBe('A on Board, by acc. Best of 2: y, 90.0 ±2.0.');
    expect(describeTask(board, 1)).toBe('Does things. Best of 2: y and 1 more, 70.0 ±2.0.');
  });

  it('says where nobody leads', () => {
    expect(describeTask(boardOf({}), 1)).toBe('Does things. No model has a score in it yet.');
  });
});

test('a board in sentences', () => {
  expect(boardFacts(boardOf({}))).toEqual(['No results yet.']);
  expect(boardFacts(boardOf({ x: { a: 0.5, b: 0.7 }, y: { a: 0.5, b: 0.7 }, z: { a: 1 } }))).toEqual([
    '3 models on 2 tasks, 2 of them ranked.',
    'First: x and 1 other, average 60.0.',
    'Data of 20 April 2026.',
  ]);
  expect(boardFacts(boardOf({ z: { a: 1 } }))).toEqual([
    '1 model on 2 tasks, 0 of them ranked.',
    'Data of 20 April 2026.',
  ]);
});

test.each([
  ['short', 10, 'short'],
  ['some words that go on', 12, 'some words…'],
  ['x'.repeat(20), 5, 'xxxx…'],
  ['👩‍👩‍👧 and more', 3, '👩‍…'],
])('%j in %d characters', (text, most, cut) => {
  expect(shorten(text, most)).toBe(cut);
});
