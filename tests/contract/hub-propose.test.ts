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

describe('is refused in words', () => {
  test.each([
    ['not-permitted', status(403)],
    ['rate-limited', status(429, { 'Retry-After': '3600' })],
  ])('%s', async (code, fault) => {
    fixture.hub.addFault({ when: COMMIT, times: 9, around: instead(fault) });
    await expect(propose()).rejects.toMatchObject({ code });
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('a private dataset that the visitor may not see', async () => {
    fixture.hub.createRepo('org/private', { private: true });
    fixture.hub.addToken('hf_other', { role: 'write', repos: [] });
    const address = readHubAddress({ repo: 'org/private', path: '' }, fixture.hub.endpoint);
    await expect(propose({ address }, 'hf_other')).rejects.toMatchObject({ code: 'repo-not-found' });
  });

  test('a Hub that never answers leaves it open', async () => {
    fixture.hub.addFault({ when: COMMIT, times: 9, around: instead(status(503)) });
    await expect(propose()).rejects.toMatchObject({ code: 'commit-unconfirmed' });
    expect(fixture.countCommitRequests()).toBe(5);
  });
});
