import { expect, it } from 'vitest';
import { describeFetch } from '../../../scripts/fetch-summary.ts';

const fetched = {
  files: 3,
  bytes: 1234,
  downloadedFiles: 2,
  downloadedBytes: 1000,
  cacheHits: 1,
  requests: 6,
  retries: 1,
  seconds: 1.5,
};
const summary = {
  commit: { revision: '0123456789abcdef0123456789abcdef01234567', committedAt: '2026-05-04T03:02:01.000Z' },
  isUnchanged: false,
  hasMovedBack: false,
  crowding: [],
  fetched,
};

it('says the commit, the files, what came, and what it cost', () => {
  expect(describeFetch('org/results', summary)).toBe(
    'org/results at 0123456 of 2026-05-04: 3 files, 1.2 kB; downloaded 2 (1.0 kB), 1 were in the cache; 6 requests, 1 repeated, 1.5 s',
  );
});

it('says when the branch was set back', () => {
  expect(describeFetch('org/results', { ...summary, hasMovedBack: true })).toContain(
    'at 0123456 of 2026-05-04 (older than the commit before: the branch was set back): 3 files',
  );
});

it('warns of more than the Hub advises, and says what to do', () => {
  const crowding = [
    { folder: null, count: 123_456, limit: 100_000 },
    { folder: '', count: 10_001, limit: 10_000 },
    { folder: 'runs', count: 20_000, limit: 10_000 },
  ];
  expect(
    describeFetch('org/results', { ...summary, crowding })
      .split('\n')
      .slice(1),
  ).toEqual([
    'warning: org/results has 123456 files, and the Hub advises fewer than 100000 a repo. Move older results to a dataset of their own.',
    'warning: org/results has 10001 entries in its outermost folder, and the Hub advises fewer than 10000. Spread them over folders, such as one for each organisation.',
    'warning: org/results has 20000 entries in its folder "runs", and the Hub advises fewer than 10000. Spread them over folders, such as one for each organisation.',
  ]);
});
