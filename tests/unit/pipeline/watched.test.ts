import { expect, test } from 'vitest';
import type { DatasetConfig } from '../../../src/config/config.ts';
import { watchSources } from '../../../src/pipeline/watched.ts';

const sha = '1'.repeat(40);
const source = { kind: 'hub', location: 'org/results', revision: sha, committedAt: null, url: null } as const;
const hub = (revision: string): DatasetConfig => ({
  kind: 'hub',
  repo: 'org/results',
  revision,
  path: '',
  include: [],
  exclude: [],
});
const folder: DatasetConfig = { kind: 'folder', folder: '/x', location: 'x', include: [], exclude: [] };

function watched(results: DatasetConfig, requests: DatasetConfig | null = null) {
  const sources = { results: source, requests: requests && source };
  return watchSources({ datasets: { results, requests } }, sources, 'https://hub.example/');
}

test.each([
  ['main', true],
  ['refs/pr/7', true],
  ['v1.0', false],
])('the revision %s is asked for in one request; that it is a branch is %s', (revision, isBranch) => {
  expect(watched(hub(revision))).toEqual([
    {
      role: 'results',
      commitsUrl: `https://hub.example/api/datasets/org/results/commits/${encodeURIComponent(revision)}?limit=100`,
      revision: sha,
      committedAt: null,
      isBranch,
    },
  ]);
});

test('what the config keeps at a commit is not watched, and a folder cannot be asked', () => {
  expect(watched(hub(sha))).toEqual([]);
  expect(watched(hub(sha), folder)).toMatchObject([{ role: 'requests', commitsUrl: null, isBranch: true }]);
});
