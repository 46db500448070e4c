import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import type { Row } from '../../../src/domain/board.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { anAverage, anEvaluation, anInput, aRawScore, aRequest, aTask } from './samples.ts';

const TASKS = [aTask({ id: 'a' }), aTask({ id: 'b', weight: 2 }), aTask({ id: 'c' })];

const rawScore = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c'),
    hundredths: fc.option(fc.integer({ min: -5, max: 105 }), { freq: 6 }),
    stderr: fc.option(fc.constantFrom(0, 0.01, 0.05)),
  })
  .map(({ key, hundredths, stderr }) =>
    aRawScore(
      hundredths === null
        ? { key, value: null, missing: 'not_a_number' }
        : { key, value: hundredths / 100, stderr },
    ),
  );

const evaluation = fc
  .record({
    model: fc.constantFrom('org/a', 'org/A', 'b', 'c#x', 'd (val)'),
    revision: fc.constantFrom(null, 'v1', 'v2'),
    precision: fc.constantFrom(null, 'float16'),
    runAt: fc.constantFrom(
      null,
      '2024-01-01T00:00:00Z',
      '2024-01-01T00:00:00.000Z',
      '2024-06-05T12:31:02.5Z',
    ),
    scores: fc.uniqueArray(rawScore, { selector: ({ key }) => key, maxLength: 3 }),
    params: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ params, ...rest }) => anEvaluation({ ...rest, metadata: { params } }));

/** Evaluations as a dataset has them: each from a file of its own. */
const evaluations = fc
  .array(evaluation, { maxLength: 14 })
  .map((list) =>
    list.map((item, index): Evaluation => ({ ...item, source: { ...item.source, path: `${index}` } })),
  );

const requests = fc
  .array(fc.constantFrom('org/a', 'b', 'C#x'), { maxLength: 5 })
  .map((models) =>
    models.map((model, index) => aRequest({ model, path: `${index}`, metadata: { likes: index } })),
  );

const missing = fc.constantFrom('strict' as const, 'available' as const);
const averages = fc
  .record({
    method: fc.constantFrom(...(['mean', 'group_mean', 'borda', 'mean_rank', 'win_rate'] as const)),
    missing: fc.constantFrom(...(['strict', 'available', 'min_coverage'] as const)),
    minCoverage: fc.constantFrom(0.3, 0.6, 1),
    normalised: fc.boolean(),
  })
  .map(anAverage);
const revisions = fc.constantFrom('newest' as const, 'all' as const);

const measuredOf = (row: Row) => row.scores.filter((score) => score.kind === 'measured');

describe('any board', () => {
  test('is the same whatever the order of its files', () => {
    fc.assert(
      fc.property(
        fc.record({ evaluations, requests, revisions, average: averages }).chain((input) =>
          fc.record({
            input: fc.constant(input),
            shuffledEvaluations: fc.shuffledSubarray(input.evaluations, {
              minLength: input.evaluations.length,
            }),
            shuffledRequests: fc.shuffledSubarray(input.requests, { minLength: input.requests.length }),
          }),
        ),
        ({ input, shuffledEvaluations, shuffledRequests }) => {
          const options = {
            tasks: TASKS,
            revisions: input.revisions,
            average: input.average,
            columns: [
              {
                key: 'params',
                label: null,
                subtitle: null,
                description: null,
                type: null,
                decimals: null,
                isDefault: true,
              },
            ],
            filters: [{ key: 'params', label: null, choices: null }],
          };
          const shuffled = { evaluations: shuffledEvaluations, requests: shuffledRequests };
          expect(JSON.stringify(buildBoard(anInput({ ...options, ...shuffled })))).toBe(
            JSON.stringify(
              buildBoard(anInput({ ...options, evaluations: input.evaluations, requests: input.requests })),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('ranks the same whatever its files are called and however often they are there', () => {
    // Of two runs of one time the path decides, so here every run has a time of its own.
    const timed = evaluations.map((list) =>
      list.map((item, index): Evaluation => ({
        ...item,
        runAt: `2024-01-${String(index + 1).padStart(2, '0')}T00:00:00Z`,
      })),
    );
    fc.assert(
      fc.property(timed, averages, fc.nat(13), (list, average, twice) => {
        const places = (input: Evaluation[]) =>
          buildBoard(anInput({ tasks: TASKS, average, evaluations: input })).board.rows.map(
            ({ id, rank, rankInterval, tier, average, averageStderr, taskRanks, scores }) => ({
              id,
              rank,
              rankInterval,
              tier,
              average,
              averageStderr,
              taskRanks,
              scores: scores.map((score) => (score.kind === 'measured' ? score.value : score.reason)),
            }),
          );
        const renamed = list.map((item, index): Evaluation => ({
          ...item,
          source: { ...item.source, path: `zz/${list.length - index}.json` },
        }));
        const copied = list[twice];
        const duplicated = copied
          ? [...list, { ...copied, source: { ...copied.source, path: 'copy' } }]
          : list;
        expect(places(renamed)).toEqual(places(list));
        expect(places(duplicated)).toEqual(places(list));
      }),
      { numRuns: 200 },
    );
  });

  test('never lets a missing score act as a number', () => {
    fc.assert(
      fc.property(evaluations, missing, (input, how) => {
        const { board } = buildBoard(
          anInput({ tasks: TASKS, evaluations: input, average: anAverage({ missing: how }) }),
        );
        for (const row of board.rows) {
          const scores = measuredOf(row);
          expect(row.coverage).toBe(scores.length);
          expect(row.rank === null).toBe(row.average === null);
          expect(row.average === null).toBe(
            how === 'strict' ? scores.length < TASKS.length : scores.length === 0,
          );
          if (row.average !== null) {
            const displays = scores.map(({ display }) => display);
            expect(row.average).toBeGreaterThanOrEqual(Math.min(...displays) - 1e-9);
            expect(row.average).toBeLessThanOrEqual(Math.max(...displays) + 1e-9);
          }
          row.scores.forEach((score, index) => {
            expect(row.taskRanks[index] === null).toBe(score.kind === 'missing');
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('gives equal averages one rank, and every row an identifier of its own', () => {
    fc.assert(
      fc.property(evaluations, averages, revisions, (input, average, which) => {
        const { rows, average: made } = buildBoard(
          anInput({ tasks: TASKS, evaluations: input, average, revisions: which }),
        ).board;
        const sign = made.higherIsBetter ? 1 : -1;
        const ranked = rows.filter((row) => row.average !== null);
        for (const row of ranked) {
          const better = ranked.filter((other) => sign * (other.average ?? 0) > sign * (row.average ?? 0));
          expect(row.rank).toBe(1 + better.length);
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps every rank when a worse model comes', () => {
    fc.assert(
      fc.property(evaluations, (input) => {
        const worse = anEvaluation({ model: 'zz/worse', path: 'zz', scores: { a: 0, b: 0, c: 0 } });
        const before = buildBoard(anInput({ tasks: TASKS, evaluations: input })).board.rows;
        const after = buildBoard(anInput({ tasks: TASKS, evaluations: [...input, worse] })).board.rows;
        const ranks = new Map(after.map((row) => [row.id, row]));
        for (const row of before) {
          const now = ranks.get(row.id);
          expect(now?.rank).toBe(row.rank);
          expect(now?.tier).toBe(row.tier);
          expect(now?.taskRanks.map((ofTask) => ofTask?.rank)).toEqual(
            row.taskRanks.map((ofTask) => ofTask?.rank),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('ranks negated values in the other direction alike', () => {
    const range = [-2, 2] as const;
    const tasks = TASKS.map((task) => ({ ...task, range }));
    const negated = (item: Evaluation): Evaluation => ({
      ...item,
      scores: item.scores.map((score) => ({ ...score, value: score.value === null ? null : -score.value })),
    });
    fc.assert(
      fc.property(evaluations, averages, (input, chosen) => {
        // Clipping at the worse end has no mirror image.
        const average = { ...chosen, normalised: false };
        const up = buildBoard(anInput({ tasks, average, evaluations: input })).board.rows;
        const down = buildBoard(
          anInput({
            tasks: tasks.map((task) => ({ ...task, higherIsBetter: false })),
            average,
            evaluations: input.map(negated),
          }),
        ).board.rows;
        const positions = (rows: Row[]) =>
          rows.map(({ id, rank, rankInterval, tier, taskRanks }) => ({
            id,
            rank,
            rankInterval,
            tier,
            taskRanks,
          }));
        expect(positions(down)).toEqual(positions(up));
      }),
      { numRuns: 200 },
    );
  });
});
