import { describe, expect, test } from 'vitest';
import { byDay } from '../../../../src/domain/history/changes.ts';
import { isoDay } from '../../../../src/domain/history/days.ts';
import { pastBoard } from '../../../../src/domain/history/past-board.ts';
import { aBoard, anEvaluation, aTask } from '../samples.ts';

const run = (
  model: string,
  day: string | null,
  scores: Record<string, number>,
  revision: string | null = null,
) =>
  anEvaluation({
    model,
    revision,
    scores,
    runAt: day && `${day}T12:00:00Z`,
    path: `${model}/${revision ?? ''}${day ?? ''}.json`,
  });

const evaluations = [
  run('org/a', '2024-01-10', { ifeval: 0.5, loss: 4 }),
  run('org/b', '2024-01-20', { ifeval: 0.4, loss: 3 }),
  run('org/b', '2024-02-10', { ifeval: 0.6 }),
  run('org/c', '2024-03-25', { ifeval: 0.9, loss: 9 }, 'v1'),
  run('org/c', '2024-04-02', { ifeval: 0.9, loss: 1 }, 'v2'),
  run('org/undated', null, { ifeval: 0.1, loss: 5 }),
];
const tasks = [aTask(), aTask({ id: 'loss', higherIsBetter: false, range: [0, 10] })];
const board = aBoard({ tasks, evaluations });
const { history } = board;

describe('history', () => {
  test('tells places and averages against so many days before the newest run', () => {
    expect(history.since).toEqual({ days: 30, at: Date.parse('2024-03-03T12:00:00Z') });
    expect(board.rows.map(({ id, rank, since }) => [id, rank, since])).toEqual([
      ['org/c', 1, { isNew: true, places: 0, average: 0 }],
      ['org/b', 2, { isNew: false, places: -1, average: 0 }],
      ['org/a', 3, { isNew: false, places: -1, average: 0 }],
      ['org/undated', 4, { isNew: false, places: -1, average: 0 }],
    ]);
  });

  test('compares with nothing where nothing was ranked then', () => {
    const young = aBoard({ tasks, evaluations: [run('a', '2024-01-10', { ifeval: 1, loss: 1 })] });
    expect(young.history.since).toBeNull();
    expect(young.rows[0]).toMatchObject({ since: null, sincePrevious: null });
    const undated = aBoard({ tasks, evaluations: [run('a', null, { ifeval: 1, loss: 1 })] });
    expect(undated.history).toMatchObject({ asOf: null, since: null, times: [], days: [], changes: [] });
  });

  test('has a curve for each row, with gaps where it was not there', () => {
    expect(history.times.map(isoDay)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-02']);
    const ranks = (id: string) => history.curves.get(id)?.map((place) => place?.rank ?? null);
    expect(ranks('org/a')).toEqual([1, 2, 2, 3]);
    expect(ranks('org/b')).toEqual([1, 1, 1, 2]);
    expect(ranks('org/c')).toEqual([null, null, 3, 1]);
  });

  test('has the best score of each task so far, in its direction', () => {
    const steps = history.best.map((task) => task.map(({ at, value, id }) => [isoDay(at), value, id]));
    expect(steps).toEqual([
      [
        ['2024-01-10', 50, 'org/a'],
        ['2024-02-10', 60, 'org/b'],
        ['2024-03-25', 90, 'org/c'],
      ],
      [
        ['2024-01-10', 40, 'org/a'],
        ['2024-01-20', 30, 'org/b'],
        ['2024-04-02', 10, 'org/c'],
      ],
    ]);
  });

  test('tells what runs did, the newest first; a run that changed nothing is no news', () => {
    const again = aBoard({
      tasks,
      evaluations: [...evaluations, run('org/a', '2024-03-01', { ifeval: 0.5 })],
    });
    const told = again.history.changes.map(({ kind, at, id, scores }) => [
      kind,
      at?.slice(0, 10),
      id,
      scores,
    ]);
    expect(told).toEqual([
      ['updated', '2024-04-02', 'org/c', [{ task: 'loss', before: 90, after: 10 }]],
      [
        'added',
        '2024-03-25',
        'org/c',
        [
          { task: 'ifeval', before: null, after: 90 },
          { task: 'loss', before: null, after: 90 },
        ],
      ],
      ['updated', '2024-02-10', 'org/b', [{ task: 'ifeval', before: 40, after: 60 }]],
      ['added', '2024-01-20', 'org/b', expect.anything()],
      ['added', '2024-01-10', 'org/a', expect.anything()],
    ]);
    expect(byDay(again.history.changes).map(([day, changes]) => [day, changes.length])).toEqual([
      ['2024-04-02', 1],
      ['2024-03-25', 1],
      ['2024-02-10', 1],
      ['2024-01-20', 1],
      ['2024-01-10', 1],
    ]);
  });

  test('has boards of the months that are over and of days that are asked for', () => {
    const asked = aBoard({
      tasks,
      evaluations,
      history: {
        days: 30,
        months: 1,
        at: [
          { day: '2024-01-15', title: 'As in the paper' },
          { day: '2024-03-31', title: 'Spring' },
          { day: '2023-01-01', title: 'Before there was anything' },
        ],
      },
    });
    expect(asked.history.days).toEqual([
      { day: '2024-01-15', title: 'As in the paper' },
      { day: '2024-03-31', title: 'Spring' },
    ]);
    expect(history.days.map(({ day }) => day)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
    const past = pastBoard({ day: '2024-03-31', title: null }, board);
    expect(past.counts).toEqual({ ranked: 4, incomplete: 0, tiers: 0 });
    expect(past.rows.map(({ id, rank, average, entry }) => [id, rank, average, entry.revision])).toEqual([
      ['org/b', 1, 65, null],
      ['org/a', 2, 55, null],
      ['org/c', 3, 50, 'v1'],
      ['org/undated', 4, 30, null],
    ]);
  });
});
