import { describe, expect, test } from 'vitest';
import { toBoardJson } from '../../../../src/api/board-json.ts';
import { toChangesJson } from '../../../../src/api/changes-json.ts';
import { changesSchema } from '../../../../src/api/changes-schema.ts';
import type { Board, BoardInput } from '../../../../src/domain/board.ts';
import { pastBoard } from '../../../../src/domain/history/past-board.ts';
import type { PublishedSite } from '../../../../src/domain/history/memory.ts';
import { parsePublishedSite } from '../../../../src/pipeline/memory/published-site.ts';
import { aBoard, anEvaluation, aTask } from '../samples.ts';

const counts = { found: 3, bytes: 9, accepted: 3, rejected: 0, ignored: [], formats: {}, fetched: null };
const tasks = [aTask(), aTask({ id: 'gsm8k' })];

/** As the next build reads it. */
function publish(board: Board): PublishedSite {
  const changes = toChangesJson(board.history);
  expect(changesSchema.strict().parse(changes)).toEqual(changes);
  const site = parsePublishedSite({
    board: JSON.stringify(toBoardJson(board, { results: counts, requests: null })),
    changes: JSON.stringify(changes),
  });
  if (site === null) throw new Error('What we publish is a site of ours.');
  return site;
}

function build(
  evaluations: BoardInput['evaluations'],
  published: PublishedSite | null,
  committed: string | null = null,
) {
  const results = {
    kind: 'hub',
    location: 'org/results',
    revision: 'abc',
    committedAt: committed,
    url: null,
  } as const;
  return aBoard({ tasks, evaluations, published, sources: { results, requests: null } });
}

const run = (model: string, day: string | null, scores: Record<string, number>) =>
  anEvaluation({ model, scores, runAt: day && `${day}T00:00:00Z`, path: `${model}/${day}.json` });

const A = run('org/a', '2024-01-10', { ifeval: 0.9, gsm8k: 0.9 });
const B = run('org/b', '2024-02-10', { ifeval: 0.5, gsm8k: 0.5 });
const C = run('org/c', '2024-03-10', { ifeval: 0.1, gsm8k: 0.1 });

const first = build([A, B, C], null);

describe('a site remembers', () => {
  test('nothing of a first build, and nothing of another dataset', () => {
    expect(first.history).toMatchObject({ removed: [], previous: null });
    const other = { ...publish(first), location: 'org/other' };
    expect(build([A], other).history).toMatchObject({ removed: [], previous: null });
  });

  test('a removed row, with why and what it was, and keeps it on the boards of then', () => {
    const next = build([B, C], publish(first), '2024-03-20T00:00:00.000Z');
    expect(next.history.changes[0]).toEqual({
      kind: 'removed',
      at: '2024-03-20T00:00:00.000Z',
      id: 'org/a',
      model: 'org/a',
      scores: [],
      reason: 'org/a/2024-01-10.json is gone.',
      isNoticed: true,
    });
    expect(next.rows[0]).toMatchObject({
      id: 'org/b',
      rank: 1,
      sincePrevious: { isNew: false, places: 1, average: 0 },
    });
    const [january, february] = next.history.days.map((day) => pastBoard(day, next));
    expect(january?.rows.map(({ id, rank }) => [id, rank])).toEqual([['org/a', 1]]);
    expect(february?.rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['org/a', 1],
      ['org/b', 2],
    ]);
    expect(february?.gone.get('org/a')).toMatchObject({ rank: 1, removedAt: '2024-03-20T00:00:00.000Z' });
    expect(next.history.best[0]).toMatchObject([{ id: 'org/a', value: 90 }]);
  });

  test('the same when nothing has changed, and more when something has', () => {
    const second = build([B, C], publish(first), '2024-03-20T00:00:00.000Z');
    const third = build([B, C], publish(second), '2024-03-21T00:00:00.000Z');
    expect(toChangesJson(third.history)).toEqual(toChangesJson(second.history));
    expect(third.rows).toEqual(second.rows);
    const fourth = build([C], publish(third), '2024-03-22T00:00:00.000Z');
    expect(fourth.history.removed.map(({ id, removedAt }) => [id, removedAt?.slice(0, 10)])).toEqual([
      ['org/a', '2024-03-20'],
      ['org/b', '2024-03-22'],
    ]);
  });

  test('a row that comes back', () => {
    const second = build([B, C], publish(first), '2024-03-20T00:00:00.000Z');
    const third = build([A, B, C], publish(second), '2024-03-25T00:00:00.000Z');
    expect(third.history.removed).toEqual([]);
    expect(third.history.changes.slice(0, 2).map(({ kind, at, id }) => [kind, at?.slice(0, 10), id])).toEqual(
      [
        ['returned', '2024-03-25', 'org/a'],
        ['removed', '2024-03-20', 'org/a'],
      ],
    );
    expect(third.rows[0]?.sincePrevious).toEqual({ isNew: true, places: 0, average: 0 });
  });

  test('a score that is lost while its row stays, and one without a run time that comes', () => {
    const more = run('org/b', null, { ifeval: 0.5, gsm8k: 0.6 });
    const before = build(
      [run('org/a', '2024-01-10', { ifeval: 0.9 }), run('org/a', null, { gsm8k: 0.9 }), C],
      null,
    );
    const next = build([run('org/a', '2024-01-10', { ifeval: 0.9 }), more, C], publish(before));
    const noticed = next.history.changes.filter(({ isNoticed }) => isNoticed);
    expect(noticed).toEqual([
      {
        kind: 'added',
        at: '2024-03-10T00:00:00Z',
        id: 'org/b',
        model: 'org/b',
        scores: [
          { task: 'ifeval', before: null, after: 50 },
          { task: 'gsm8k', before: null, after: 60 },
        ],
        reason: null,
        isNoticed: true,
      },
      {
        kind: 'updated',
        at: '2024-03-10T00:00:00Z',
        id: 'org/a',
        model: 'org/a',
        scores: [{ task: 'gsm8k', before: 90, after: null }],
        reason: 'org/a/null.json is gone.',
        isNoticed: true,
      },
    ]);
  });

  test('a file that was changed without a new run', () => {
    const changed = run('org/b', '2024-02-10', { ifeval: 0.7, gsm8k: 0.5 });
    const next = build([A, changed, C], publish(first), '2024-03-20T00:00:00.000Z');
    expect(next.history.changes[0]).toEqual({
      kind: 'updated',
      at: '2024-03-20T00:00:00.000Z',
      id: 'org/b',
      model: 'org/b',
      scores: [{ task: 'ifeval', before: 50, after: 70 }],
      reason: 'org/b/2024-02-10.json has been changed.',
      isNoticed: true,
    });
  });

  test('not what a newer run tells by itself', () => {
    const next = build([A, B, C, run('org/b', '2024-03-15', { ifeval: 0.7 })], publish(first));
    expect(next.history.changes.filter(({ isNoticed }) => isNoticed)).toEqual([]);
    expect(next.history.changes[0]).toMatchObject({ kind: 'updated', id: 'org/b', isNoticed: false });
  });

  test('no date where the data have none', () => {
    const before = build(
      [run('a', null, { ifeval: 1, gsm8k: 1 }), run('b', null, { ifeval: 1, gsm8k: 1 })],
      null,
    );
    const next = build([run('a', null, { ifeval: 1, gsm8k: 1 })], publish(before));
    expect(next.history.changes).toMatchObject([{ kind: 'removed', at: null, id: 'b' }]);
    expect(next.history.removed).toMatchObject([{ id: 'b', removedAt: null }]);
  });

  test('a model that became a reference is not gone', () => {
    const references = [{ label: 'Human', description: null, url: null, model: 'org/a', scores: null }];
    const next = aBoard({
      tasks,
      evaluations: [A, B, C],
      references,
      published: { ...publish(first), location: 'results' },
    });
    expect(next.history.removed).toEqual([]);
  });
});

test('what is no site of ours is none, and an older site without a memory has no memory', () => {
  const board = JSON.stringify(toBoardJson(first, { results: counts, requests: null }));
  expect(parsePublishedSite({ board: '{}', changes: null })).toBeNull();
  expect(parsePublishedSite({ board: 'no json', changes: null })).toBeNull();
  for (const changes of [null, '{}', 'no json']) {
    expect(parsePublishedSite({ board, changes })?.memory).toEqual({
      changes: [],
      removed: [],
      previous: null,
    });
  }
});
