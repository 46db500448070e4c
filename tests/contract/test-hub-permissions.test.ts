import { beforeEach, describe, expect, test } from 'vitest';
import type { FineGrained } from '../hub/fine-grained.ts';
import type { TokenGrant } from '../hub/state.ts';
import { COMMIT_BODY, SignInFixture } from './sign-in-fixture.ts';

const fixture = new SignInFixture();
beforeEach(async () => {
  await fixture.start();
  fixture.hub.createRepo('org/open');
  fixture.hub.createRepo('org/secret', { private: true });
  fixture.hub.createRepo('org/gated', { gated: true });
  fixture.hub.commit('org/gated', { 'a.json': '{}' });
});

/** Statuses of what a token may do. */
async function probe(token: string) {
  const commit = (repo: string, query = '') => `/api/datasets/${repo}/commit/main${query}`;
  return {
    seesSecret: await fixture.ask('/api/datasets/org/secret', token),
    readsGated: await fixture.ask('/datasets/org/gated/resolve/main/a.json', token),
    proposes: await fixture.ask(commit('org/open', '?create_pr=1'), token, COMMIT_BODY),
    proposesToSecret: await fixture.ask(commit('org/secret', '?create_pr=1'), token, COMMIT_BODY),
    writes: await fixture.ask(commit('org/open'), token, COMMIT_BODY),
    creates: await fixture.ask('/api/repos/create', token, { name: 'made', type: 'dataset' }),
  };
}
const NOTHING = {
  seesSecret: 404,
  readsGated: 403,
  proposes: 403,
  proposesToSecret: 404,
  writes: 403,
  creates: 403,
};
const READS = { seesSecret: 200, readsGated: 200, proposesToSecret: 403 };

test.each([
  ['openid profile', NOTHING],
  ['write-discussions', { ...NOTHING, proposes: 200 }],
  ['read-repos', { ...NOTHING, ...READS }],
  ['read-repos write-discussions', { ...NOTHING, ...READS, proposes: 200, proposesToSecret: 200 }],
  ['write-repos', { ...NOTHING, ...READS, writes: 200 }],
  ['contribute-repos', { ...NOTHING, creates: 200 }],
  ['manage-repos', { ...NOTHING, ...READS, writes: 200, creates: 200 }],
])('a sign-in for %s', async (scope, may) => {
  expect(await probe(await fixture.getToken(scope))).toEqual(may);
});

test('a sign-in gives nobody more than they have', async () => {
  fixture.hub.setVisitor({ role: 'read', name: 'eve', repos: [] });
  const token = await fixture.getToken('manage-repos write-discussions');
  expect(await probe(token)).toEqual({ ...NOTHING, proposes: 200 });
});

const grain = (
  name: string,
  permissions: string[],
  type: 'dataset' | 'model' | 'org' | 'user' = 'dataset',
  more: Partial<FineGrained> = {},
): FineGrained => ({
  canReadGatedRepos: false,
  global: [],
  scoped: [{ entity: { type, name }, permissions }],
  ...more,
});

test.each([
  ['nothing', grain('org/open', []), NOTHING],
  ['writing one', grain('org/open', ['repo.write']), { ...NOTHING, writes: 200 }],
  ['writing a model of that name', grain('org/open', ['repo.write'], 'model'), NOTHING],
  ['writing another', grain('org/other', ['repo.write']), NOTHING],
  ['talking there', grain('org/open', ['discussion.write']), { ...NOTHING, proposes: 200 }],
  [
    'talking everywhere',
    grain('org/open', [], 'dataset', { global: ['discussion.write'] }),
    { ...NOTHING, proposes: 200 },
  ],
  [
    'reading one',
    grain('org/secret', ['repo.content.read']),
    { ...NOTHING, seesSecret: 200, proposesToSecret: 403 },
  ],
  [
    'gated ones',
    grain('org/open', [], 'dataset', { canReadGatedRepos: true }),
    { ...NOTHING, readsGated: 200 },
  ],
  ['all of an org', grain('org', ['repo.write'], 'org'), { ...NOTHING, ...READS, writes: 200 }],
  ['all of a user', grain('ada', ['repo.write'], 'user'), { ...NOTHING, creates: 200 }],
])('a fine-grained token for %s', async (_what, fineGrained, may) => {
  fixture.hub.addToken('hf_fine', { role: 'write', name: 'ada', fineGrained });
  expect(await probe('hf_fine')).toEqual(may);
});

test('whoami says what a fine-grained token may do', async () => {
  const fineGrained = grain('org/open', ['repo.content.read', 'repo.write']);
  fixture.hub.addToken('hf_fine', { role: 'write', name: 'ada', fineGrained });
  const answer = await fetch(`${fixture.hub.endpoint}/api/whoami-v2`, {
    headers: { Authorization: 'Bearer hf_fine' },
  });
  expect(await answer.json()).toMatchObject({
    name: 'ada',
    auth: { accessToken: { displayName: 'a token', role: 'fineGrained', fineGrained } },
  });
});

describe('a pull request', () => {
  const at = (action: string) => `/api/datasets/org/open/discussions/1/${action}`;
  const token = (name: string, grant: Partial<TokenGrant> = {}) => {
    fixture.hub.addToken(`hf_${name}`, { role: 'write', name, writes: [], ...grant });
    return `hf_${name}`;
  };
  const find = () => fixture.hub.getRepo('org/open', 'datasets').discussions[0];
  beforeEach(async () => {
    const path = '/api/datasets/org/open/commit/main?create_pr=1';
    expect(await fixture.ask(path, token('ada'), COMMIT_BODY)).toBe(200);
  });

  test('is its author’s, who may close and rename it but not merge it', async () => {
    expect(find()).toMatchObject({ author: 'ada', status: 'open' });
    expect(await fixture.ask(at('merge'), 'hf_ada', {})).toBe(403);
    expect(await fixture.ask(at('title'), 'hf_ada', { title: 'Another' })).toBe(200);
    expect(await fixture.ask(at('status'), 'hf_ada', { status: 'draft' })).toBe(200);
    expect(await fixture.ask(at('status'), 'hf_ada', { status: 'closed' })).toBe(200);
    expect(find()).toMatchObject({ title: 'Another', status: 'closed' });
  });

  test('of somebody else may only be talked about', async () => {
    const eve = token('eve');
    for (const [action, body] of [
      ['status', { status: 'closed' }],
      ['title', { title: 'Mine' }],
      ['merge', {}],
    ] as const) {
      expect(await fixture.ask(at(action), eve, body)).toBe(403);
    }
    expect(await fixture.ask(at('comment'), eve, { comment: 'Hello' })).toBe(200);
    expect(find()).toMatchObject({ title: 'a commit', status: 'open' });
  });

  test('is merged, once, by somebody who may write', async () => {
    const owner = token('owner', { writes: ['org/open'] });
    expect(await fixture.ask(at('merge'), owner, {})).toBe(200);
    expect(await fixture.ask(at('status'), owner, { status: 'closed' })).toBe(400);
    expect(find()).toMatchObject({ status: 'merged' });
  });
});
