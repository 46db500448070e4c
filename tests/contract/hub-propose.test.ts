import { commit } from '@huggingface/hub';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHttp } from '../../src/datasets/http/http.ts';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { proposeToHub, type ProposeOptions } from '../../src/datasets/hub/commit/propose.ts';
import { body, commitInProgress, committedBut, instead, reset, status, type Fault } from '../hub/fault.ts';
import { BOARD, COMMIT, CommitFixture } from './hub-commit-fixture.ts';

const fixture = new CommitFixture();
const VISITOR = 'hf_visitor';
beforeEach(() => fixture.hub.addToken(VISITOR, { role: 'write', writes: [], name: 'ada' }));

function propose(more: Partial<ProposeOptions> = {}, token = VISITOR) {
  const { clock, hub, parent } = fixture;
  const network = { clock, random: () => 0.5 };
  return proposeToHub({
    address: readHubAddress({ repo: BOARD, path: '' }, hub.endpoint),
    http: createHttp({ endpoint: hub.endpoint, token, ...network }),
    parent,
    title: 'Request a',
    description: 'By a test.',
    changes: new Map([['new.json', new TextEncoder().encode('new')]]),
    ...network,
    ...more,
  });
}
const opened = (isNew: boolean) => ({
  number: 1,
  url: `${fixture.hub.endpoint}/datasets/${BOARD}/discussions/1`,
  isNew,
});

describe('the bare library', () => {
  const bare = () =>
    commit({
      repo: { type: 'dataset', name: BOARD },
      accessToken: VISITOR,
      hubUrl: fixture.hub.endpoint,
      title: 'Request a',
      parentCommit: fixture.parent,
      isPullRequest: true,
      operations: [{ operation: 'addOrUpdate', path: 'new.json', content: new Blob(['new']) }],
    });

  test('trap: a pull request is opened although the branch has left its parentCommit', async () => {
    fixture.hub.commit(BOARD, { 'new.json': 'theirs' }, { title: 'meanwhile' });
    expect((await bare())?.pullRequestUrl).toMatch(/\/discussions\/1$/);
    expect(fixture.files('refs/pr/1')).toEqual({ 'old.json': 'old', 'new.json': 'new' });
  });

  test('trap: a pull request whose answer is lost is opened twice when it is tried again', async () => {
    fixture.hub.addFault(committedBut(status(500)));
    await expect(bare()).rejects.toMatchObject({ statusCode: 500 });
    await bare();
    expect(fixture.repo.discussions.map(({ title }) => title)).toEqual(['Request a', 'Request a']);
  });
});

test('somebody who may not write opens one, and the same title is one', async () => {
  expect(await propose()).toEqual(opened(true));
  expect(await propose()).toEqual(opened(false));
  expect(fixture.repo.discussions).toMatchObject([{ title: 'Request a', author: 'ada', status: 'open' }]);
  expect(fixture.files('refs/pr/1')).toEqual({ 'old.json': 'old', 'new.json': 'new' });
  expect(fixture.titles()).toEqual(['before']);
});

test('a longer title that begins so is another one', async () => {
  await propose({ title: 'Request a and b' });
  expect(await propose()).toMatchObject({ number: 2, isNew: true });
});

const lost: [string, Fault][] = [
  ['a 500', status(500)],
  ['a reset', reset()],
  ['an answer of a proxy', body('<html>')],
];
test.each(lost)('after %s it is found, and not opened twice', async (_, fault) => {
  fixture.hub.addFault(committedBut(fault));
  expect(await propose()).toEqual(opened(true));
  expect(fixture.countCommitRequests()).toBe(1);
});

test('another commit in progress is waited for', async () => {
  fixture.hub.addFault(commitInProgress(2));
  expect(await propose()).toEqual(opened(true));
});

describe('starts from the commit at which it was decided', () => {
  test('also when the branch has moved on', async () => {
    fixture.hub.commit(BOARD, { 'other.json': 'other' }, { title: 'meanwhile' });
    expect(await propose()).toEqual(opened(true));
    expect(fixture.files('refs/pr/1')).toEqual({ 'old.json': 'old', 'new.json': 'new' });
    expect(fixture.titles()).toEqual(['before', 'meanwhile']);
  });

  test('and says so when there is no such commit', async () => {
    await expect(propose({ parent: '0'.repeat(40) })).rejects.toMatchObject({
      code: 'revision-not-found',
      message: `"Request a" was not proposed to the dataset "${BOARD}": it has no branch "main", or not the commit before.`,
    });
  });

  test('a Hub that wants the branch there refuses it in words', async () => {
    fixture.hub.addFault({ when: COMMIT, around: instead(status(412)) });
    await expect(propose()).rejects.toMatchObject({
      code: 'stale-parent',
      message: `"Request a" was not proposed to the dataset "${BOARD}": its branch "main" is no longer at ${fixture.parent}, though the Hub does not show yet where it is.`,
    });
  });
});

describe('the same title of somebody else', () => {
  beforeEach(async () => {
    fixture.hub.addToken('hf_other', { role: 'write', writes: [], name: 'eve' });
    await propose({}, 'hf_other');
  });

  test('is another one where it is known who asks', async () => {
    expect(await propose({ author: 'Ada' })).toMatchObject({ number: 2, isNew: true });
    expect(await propose({ author: 'Ada' })).toMatchObject({ number: 2, isNew: false });
    expect(fixture.repo.discussions.map(({ author }) => author)).toEqual(['eve', 'ada']);
  });

  test('is not taken for ours after a lost answer', async () => {
    fixture.hub.addFault(committedBut(reset()));
    expect(await propose({ author: 'ada' })).toMatchObject({ number: 2, isNew: true });
    expect(fixture.countCommitRequests()).toBe(2);
  });

  test('is one where that is not known', async () => {
    expect(await propose()).toEqual(opened(false));
  });
});

describe('is refused in words', () => {
  const notProposed = `"Request a" was not proposed to the dataset "${BOARD}"`;

  test.each([
    [
      'not-permitted',
      status(403),
      'answers 403.',
      'Use a valid token that may open pull requests (the scope `write-discussions`), and see that they are not switched off there.',
    ],
    ['rate-limited', status(429, { 'Retry-After': '3600' }), 'answers 429.', 'Try again in 3600 s.'],
    ['hub-failed', status(400), 'answers 400.', 'Check the names and sizes of the files.'],
  ])('%s', async (code, fault, why, hint) => {
    fixture.hub.addFault({ when: COMMIT, times: 9, around: instead(fault) });
    const message = `${notProposed}: ${fixture.hub.endpoint} ${why}`;
    await expect(propose()).rejects.toMatchObject({ code, message, hint });
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('another commit that does not end', async () => {
    fixture.hub.addFault(commitInProgress(99));
    await expect(propose()).rejects.toMatchObject({
      code: 'hub-busy',
      message: `${notProposed}: ${fixture.hub.endpoint} answers 409, another commit is in progress.`,
      hint: 'Try again in a minute.',
    });
  });

  test('a private dataset that the visitor may not see', async () => {
    fixture.hub.createRepo('org/private', { private: true });
    fixture.hub.addToken('hf_other', { role: 'write', repos: [] });
    const address = readHubAddress({ repo: 'org/private', path: '' }, fixture.hub.endpoint);
    await expect(propose({ address }, 'hf_other')).rejects.toMatchObject({
      code: 'repo-not-found',
      message: `"Request a" was not proposed to the dataset "org/private": ${fixture.hub.endpoint} answers 404 RepoNotFound.`,
      hint: 'Check its name, and that the token may see it.',
    });
  });

  test('a Hub that never answers leaves it open', async () => {
    fixture.hub.addFault({ when: COMMIT, times: 9, around: instead(status(503)) });
    await expect(propose()).rejects.toMatchObject({
      code: 'commit-unconfirmed',
      message: `It is not known whether "Request a" was proposed to the dataset "${BOARD}": ${fixture.hub.endpoint} answers 503.`,
      hint: `Look at ${fixture.hub.endpoint}/datasets/${BOARD}/discussions before it is proposed again.`,
    });
    expect(fixture.countCommitRequests()).toBe(5);
  });
});
