import { describe, expect, it } from 'vitest';
import type { RequestStatus } from '../../../../src/domain/request.ts';
import { GROUPS, makeQueue } from '../../../../src/domain/queue/queue.ts';
import { isStale } from '../../../../src/domain/queue/stale.ts';
import { aRequest } from '../samples.ts';

const AT = '2026-04-20T12:00:00Z';
const day = (number: number) => `2026-04-${String(number).padStart(2, '0')}T12:00:00Z`;

function placed(requests: Parameters<typeof makeQueue>[0], at: string | null = AT) {
  return Object.fromEntries(
    makeQueue(requests, at).groups.map(({ id, requests: own }) => [
      id,
      own.map(({ request }) => request.path),
    ]),
  );
}

describe('makeQueue', () => {
  it('has every request in exactly one group', () => {
    const statuses: RequestStatus[] = [
      'pending',
      'rerun',
      'running',
      'failed',
      'cancelled',
      'unknown',
      'finished',
    ];
    const requests = statuses.flatMap((status) =>
      [1, 2].map((number) => aRequest({ path: `${status}-${number}`, status })),
    );
    const queue = makeQueue(requests, AT);
    expect(queue.groups.map(({ id }) => id)).toEqual(GROUPS);
    expect(
      queue.groups.flatMap(({ requests: own }) => own.map(({ request }) => request.path)).sort(),
    ).toEqual(requests.map(({ path }) => path).sort());
    expect(placed(requests).waiting).toEqual(['pending-1', 'pending-2', 'rerun-1', 'rerun-2']);
    expect(queue.open).toBe(6);
  });

  it('has those that wait in their order, the oldest first, and counts them', () => {
    const waiting = [
      aRequest({ path: 'undated', status: 'pending' }),
      aRequest({ path: 'new', status: 'pending', submittedAt: day(19) }),
      aRequest({ path: 'b', status: 'pending', submittedAt: day(12) }),
      aRequest({ path: 'a', status: 'rerun', submittedAt: day(12) }),
      aRequest({ path: 'old', status: 'rerun', submittedAt: day(2) }),
    ];
    const { groups, oldestAt } = makeQueue(waiting, AT);
    const group = groups.find(({ id }) => id === 'waiting');
    expect(group?.requests.map(({ request, position, age }) => [request.path, position, age])).toEqual([
      ['old', 1, 18 * 24],
      ['a', 2, 8 * 24],
      ['b', 3, 8 * 24],
      ['new', 4, 24],
      ['undated', 5, null],
    ]);
    expect(oldestAt).toBe(day(2));
  });

  it('has what runs with the longest first, by its start where the file says it', () => {
    const running = [
      aRequest({ path: 'undated', status: 'running' }),
      aRequest({ path: 'started', status: 'running', submittedAt: day(1), startedAt: day(18) }),
      aRequest({ path: 'submitted', status: 'running', submittedAt: day(16) }),
    ];
    const group = makeQueue(running, AT).groups.find(({ id }) => id === 'running');
    expect(group?.requests.map(({ request, age, position }) => [request.path, age, position])).toEqual([
      ['submitted', 96, null],
      ['started', 48, null],
      ['undated', null, null],
    ]);
    expect(group?.requests.map((each) => each.isStale)).toEqual([true, false, false]);
  });

  it.each(['failed', 'cancelled', 'unknown', 'finished'] as const)(
    'has %s ones with the newest first',
    (status) => {
      const requests = [
        aRequest({ path: 'undated', status }),
        aRequest({ path: 'old', status, submittedAt: day(2) }),
        aRequest({ path: 'new', status, submittedAt: day(12) }),
      ];
      expect(placed(requests)[status]).toEqual(['new', 'old', 'undated']);
    },
  );

  it('knows no ages where it is not known of when the requests are, nor of what is newer', () => {
    const requests = [
      aRequest({ path: 'long', status: 'running', submittedAt: '2020-01-01T00:00:00Z' }),
      aRequest({ path: 'next', status: 'pending', submittedAt: day(21) }),
    ];
    const facts = (at: string | null) =>
      makeQueue(requests, at).groups.flatMap(({ requests: own }) =>
        own.map(({ age, isStale: stale }) => [age, stale]),
      );
    expect(facts(null)).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(facts(AT)[1]).toEqual([null, false]);
    expect(makeQueue([], AT)).toMatchObject({ open: 0, oldestAt: null });
  });
});

describe('isStale', () => {
  const now = Date.parse(AT);
  it('holds after three days, from the start or else from the submission', () => {
    const running = (submittedAt: string | null, startedAt: string | null = null) =>
      isStale(aRequest({ status: 'running', submittedAt, startedAt }), now);
    expect(running(day(17))).toBe(false);
    expect(running('2026-04-17T11:59:59Z')).toBe(true);
    expect(running(day(1), day(18))).toBe(false);
    expect(running(day(1), day(2))).toBe(true);
    expect(running(null)).toBe(false);
    expect(isStale(aRequest({ status: 'pending', submittedAt: day(1) }), now)).toBe(false);
  });
});
