import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../../src/domain/build-board.ts';
import { rowId } from '../../../../src/domain/entry.ts';
import type { Evaluation } from '../../../../src/domain/evaluation.ts';
import { placesAt } from '../../../../src/domain/history/rank-at.ts';
import { momentAt, rowTimelines } from '../../../../src/domain/history/timeline.ts';
import { bindTasks } from '../../../../src/domain/binding/task-binding.ts';
import { mergeEvaluations } from '../../../../src/domain/merge.ts';
import { runTime } from '../../../../src/domain/run-time.ts';
import { anAverage, anEvaluation, anInput, aRawScore, aTask } from '../samples.ts';

const TASKS = [aTask({ id: 'a' }), aTask({ id: 'b', weight: 2 })];
const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-03-02'];

const evaluations = fc
  .array(
    fc.record({
      model: fc.constantFrom('org/a', 'org/b', 'c'),
      revision: fc.constantFrom(null, 'v1', 'v2'),
      precision: fc.constantFrom(null, 'float16'),
      weightType: fc.constantFrom(null, 'Adapter', 'Original'),
      runAt: fc.option(fc.constantFrom(...DAYS.map((day) => `${day}T00:00:00Z`))),
      scores: fc
        .dictionary(fc.constantFrom('a', 'b'), fc.option(fc.integer({ min: 0, max: 101 })))
        .map((given) =>
          Object.entries(given).map(([key, value]) =>
            aRawScore(
              value === null ? { key, value: null, missing: 'not_a_number' } : { key, value: value / 100 },
            ),
          ),
        ),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((item, index): Evaluation => anEvaluation({ ...item, path: `${index}` })));

const revisions = fc.constantFrom('newest' as const, 'all' as const);
const averages = fc
  .record({
    method: fc.constantFrom(...(['mean', 'borda', 'win_rate'] as const)),
    missing: fc.constantFrom(...(['strict', 'available'] as const)),
  })
  .map(anAverage);

describe('row timelines', () => {
  test('at the end are what merging all evaluations gives', () => {
    fc.assert(
      fc.property(evaluations, revisions, (list, which) => {
        const merged = mergeEvaluations(list, bindTasks(TASKS, list), which).rows.map((row) => ({
          id: rowId(row.entry, { revision: which === 'all' }),
          revision: row.entry.revision,
          scores: row.scores,
        }));
        const timelines = rowTimelines(list, bindTasks(TASKS, list), which).map(({ id, moments }) => ({
          id,
          revision: moments.at(-1)?.entry.revision,
          scores: moments.at(-1)?.scores,
        }));
        const sorted = <Item extends { id: string }>(items: Item[]) =>
          items.sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(timelines)).toEqual(sorted(merged));
      }),
      { numRuns: 500 },
    );
  });

  test('at any time are the board of the evaluations that there were', () => {
    fc.assert(
      fc.property(evaluations, revisions, averages, fc.constantFrom(...DAYS), (list, which, average, day) => {
        const time = Date.parse(day);
        const then = list.filter(({ runAt }) => runTime(runAt) <= time);
        const { rows } = buildBoard(
          anInput({ tasks: TASKS, average, revisions: which, evaluations: then }),
        ).board;
        const rules = { tasks: TASKS, average };
        const places = placesAt(rowTimelines(list, bindTasks(TASKS, list), which), time, rules);
        expect(Object.fromEntries(places)).toEqual(
          Object.fromEntries(rows.map(({ id, rank, average }) => [id, { rank, average }])),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('end when a row is removed', () => {
    const runs = [anEvaluation({ runAt: '2024-01-01T00:00:00Z', scores: { a: 0.5 } })];
    const [timeline] = rowTimelines(runs, bindTasks(TASKS, runs), 'newest');
    if (!timeline) throw new Error('There is one.');
    const removed = { ...timeline, until: Date.parse('2024-02-01') };
    expect(momentAt(removed, Date.parse('2023-12-31'))).toBeNull();
    expect(momentAt(removed, Date.parse('2024-01-31'))).toMatchObject({ scores: [{ value: 0.5 }, {}] });
    expect(momentAt(removed, Date.parse('2024-02-01'))).toBeNull();
  });
});
