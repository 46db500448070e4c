import { describe, expect, it, test } from 'vitest';
import { isOverdue } from '../../../src/domain/freshness/overdue.ts';
import { makePledge, type WatchedSource } from '../../../src/domain/freshness/pledge.ts';
import { pledgeText } from '../../../src/domain/freshness/pledge-text.ts';
import { staleText } from '../../../src/domain/freshness/stale-text.ts';
import { judgeSource } from '../../../src/domain/freshness/verdict.ts';

const at = (text: string) => Date.parse(text);
const results: WatchedSource = {
  role: 'results',
  commitsUrl: 'https://hub.example/commits',
  revision: 'b',
  committedAt: '2026-04-20T06:00:00.000Z',
  isBranch: true,
};

describe('what a site promises', () => {
  it('is about the newest commit of its datasets, else about the newest run', () => {
    const requests: WatchedSource = { ...results, role: 'requests', committedAt: '2026-04-21T06:00:00.000Z' };
    const run = '2026-03-01T00:00:00Z';
    expect(makePledge(24, [results, requests], run)?.dataAt).toBe(requests.committedAt);
    expect(makePledge(24, [{ ...results, committedAt: null }], run)?.dataAt).toBe(run);
  });

  it('is nothing without hours, without a dataset that can move on, or without any time', () => {
    expect(makePledge(null, [results], null)).toBeNull();
    expect(makePledge(24, [], '2026-03-01T00:00:00Z')).toBeNull();
    expect(makePledge(24, [{ ...results, committedAt: null }], null)).toBeNull();
  });

  it.each([
    [0.5, 'every 30 minutes'],
    [1, 'every hour'],
    [1.5, 'every 1.5 hours'],
    [24, 'every day'],
    [36, 'every 36 hours'],
    [72, 'every 3 days'],
    [168, 'every week'],
    [336, 'every 2 weeks'],
  ])('%d hours are %s', (hours, words) => {
    expect(pledgeText({ hours, dataAt: '2026-04-20T06:00:00Z' })).toEqual({
      data: 'This site shows the data as of 20 April 2026',
      promise: `It is meant to take up new data ${words}`,
    });
  });
});

test.each([
  ['2026-04-20T06:00:00Z', false],
  ['2026-04-21T06:30:00Z', false],
  ['2026-04-21T07:00:00Z', false],
  ['2026-04-21T07:00:01Z', true],
  ['2025-01-01T00:00:00Z', false],
])('data of 6 o’clock, promised daily, with an hour’s grace: overdue at %s is %s', (now, overdue) => {
  expect(isOverdue('2026-04-20T06:00:00Z', 24, at(now))).toBe(overdue);
});

describe('a branch that is asked', () => {
  const now = at('2026-05-02T12:00:00Z');
  const commit = (id: string, date: string) => ({ id, date });
  const built = commit('b', '2026-04-20T06:00:00Z');
  const young = commit('c', '2026-05-02T11:00:00Z');
  const old = commit('d', '2026-04-24T09:00:00Z');
  const judge = (commits: Parameters<typeof judgeSource>[1], isBranch = true) =>
    judgeSource({ revision: 'b', isBranch }, commits, 24, now);

  it('has nothing newer, or nothing that should be here already', () => {
    expect(judge([built])).toBe('kept');
    expect(judge([built, commit('a', '2026-04-01T00:00:00Z')])).toBe('kept');
    expect(judge([young, built])).toBe('kept');
  });

  it('has a newer one that waits, however young those after it are', () => {
    expect(judge([young, old, built])).toEqual({ since: old.date });
  });

  it('has left the built commit behind: a rewritten or a long history', () => {
    expect(judge([young, old])).toEqual({ since: old.date });
    expect(judge([young])).toBe('unknown');
    expect(judge([])).toBe('unknown');
  });

  it('gives no answer; what may be a tag then counts as one', () => {
    expect(judge(null)).toBe('unknown');
    expect(judge(null, false)).toBe('kept');
  });
});

describe('the notice', () => {
  const parts = {
    data: 'This site shows the data as of 20 April 2026',
    promise: 'This site is meant to be new',
    at: '2026-04-20T06:00:00Z',
  };

  it.each([
    ['2026-04-21T08:30:00Z', '26 hours'],
    ['2026-04-22T05:59:00Z', '47 hours'],
    ['2026-04-22T06:00:00Z', '2 days'],
    ['2026-05-02T12:00:00Z', '12 days'],
  ])('tells the age at %s: %s', (now, age) => {
    expect(staleText(parts, 'results', 'unknown', at(now))).toBe(
      `This site shows the data as of 20 April 2026, ${age} ago. This site is meant to be new.`,
    );
  });

  it('says what waits, and nothing where the promise is kept', () => {
    expect(staleText(parts, 'requests', { since: '2026-04-24T23:30:00Z' }, 0)).toBe(
      'Newer requests have been waiting since 24 April 2026. This site shows the data as of 20 April 2026. This site is meant to be new, but has not been rebuilt.',
    );
    expect(staleText(parts, 'results', 'kept', 0)).toBe('');
  });
});
