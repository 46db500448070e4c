import { commit } from '@huggingface/hub';
import { describe, expect, test } from 'vitest';
import { StaleParentError } from '../../src/datasets/stale-parent-error.ts';
import { andThen, commitInProgress, instead, status, tooMany } from '../hub/fault.ts';
import { TOKEN } from './hub-fixture.ts';
import { BOARD, COMMIT, CommitFixture, HISTORY } from './hub-commit-fixture.ts';

const fixture = new CommitFixture();

const bareCommit = (text: string, more: { parentCommit?: string } = {}) =>
  commit({
    repo: { type: 'dataset', name: BOARD },
    accessToken: TOKEN,
    hubUrl: fixture.hub.endpoint,
    title: text,
    operations: [{ operation: 'addOrUpdate', path: 'old.json', content: new Blob([text]) }],
    useXet: false,
    ...more,
  });

describe('two writers that decided at the same commit', () => {
  test('the bare library, trap: "Without parentCommit the last writer wins"', async () => {
    await Promise.all([bareCommit('first'), bareCommit('second')]);
    expect(fixture.titles()).toEqual(['before', expect.any(String), expect.any(String)]);
    expect(Object.keys(fixture.files())).toEqual(['old.json']);
  });

  test('exactly one wins; the other is told where the branch is, decides anew there, and nothing is lost', async () => {
    const write = (name: string) => fixture.write({ 'old.json': name }, { title: name });
    const settled = await Promise.allSettled([write('first'), write('second')]);
    const [lost] = settled
      .filter(({ status }) => status === 'rejected')
      .map((result) => 'reason' in result && (result.reason as unknown));
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost).toBeInstanceOf(StaleParentError);
    const winner = fixture.files()['old.json'];
    expect(lost).toMatchObject({
      code: 'stale-parent',
      head: fixture.head(),
      message: `"${winner === 'first' ? 'second' : 'first'}" was not written to the dataset "org/board": its branch "main" is no longer at ${fixture.parent}, but at ${fixture.head()}.`,
      hint: 'Read it again and decide anew.',
    });
    expect(fixture.titles()).toEqual(['before', winner]);
  });

  test('many writers that each add one to a number: none is lost', async () => {
    fixture.hub.commit(BOARD, { 'count.json': '0' });
    const addOne = async (): Promise<void> => {
      const parent = fixture.head();
      const count = String(Number(fixture.files()['count.json']) + 1);
      try {
        await fixture.write({ 'count.json': count }, { parent });
      } catch (error) {
        if (error instanceof StaleParentError) return addOne();
        throw error;
      }
    };
    await Promise.all(Array.from({ length: 8 }, addOne));
    expect(fixture.files()['count.json']).toBe('8');
  });

  test('it guards the whole branch, not only the files that are written', async () => {
    fixture.hub.commit(BOARD, { 'unrelated.json': 'theirs' });
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toBeInstanceOf(StaleParentError);
    expect(fixture.files()).toEqual({ 'old.json': 'old', 'unrelated.json': 'theirs' });
  });

  test('the same content from somebody else is not taken for ours where no answer was lost', async () => {
    fixture.hub.commit(BOARD, { 'new.json': 'new' });
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toBeInstanceOf(StaleParentError);
  });
});

describe('a head read that lags behind', () => {
  test('trap: "A head read can lag behind (412 again after a refresh)"', async () => {
    const theirs = fixture.hub.commit(BOARD, { 'old.json': 'theirs' });
    fixture.lag(1);
    const refreshed = (await fixture.open({ repo: BOARD }).head()).revision ?? '';
    expect(refreshed).toBe(fixture.parent);
    await expect(bareCommit('again', { parentCommit: refreshed })).rejects.toMatchObject({ statusCode: 412 });
    expect(fixture.head()).toBe(theirs);
  });

  test('is asked until it shows what the Hub refused us for', async () => {
    const theirs = fixture.hub.commit(BOARD, { 'old.json': 'theirs' });
    fixture.lag(3);
    await expect(fixture.write({ 'old.json': 'ours' })).rejects.toMatchObject({ head: theirs });
    expect(fixture.waits).toEqual([500, 1000, 2000]);
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('that never catches up is told as such', async () => {
    fixture.hub.commit(BOARD, { 'old.json': 'theirs' });
    fixture.lag(100);
    await expect(fixture.write({ 'old.json': 'ours' })).rejects.toMatchObject({
      code: 'stale-parent',
      head: null,
      message: `"ours" was not written to the dataset "org/board": its branch "main" is no longer at ${fixture.parent}, though the Hub does not show yet where it is.`,
    });
    expect(fixture.countRequests(HISTORY)).toBe(5);
  });
});

describe('another commit in progress (409)', () => {
  test('is waited for, longer each time, and the commit is made once', async () => {
    fixture.hub.addFault(commitInProgress(3));
    const outcome = await fixture.write({ 'new.json': 'new' });
    expect(outcome).toEqual({ kind: 'committed', sha: fixture.head() });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    expect(fixture.waits).toEqual([500, 1000, 2000]);
    expect(fixture.countRequests(HISTORY)).toBe(0);
  });

  test('that does not end is an error', async () => {
    fixture.hub.addFault(commitInProgress(100));
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toMatchObject({
      code: 'hub-busy',
      message: `"ours" was not written to the dataset "org/board": ${fixture.hub.endpoint} answers 409, another commit is in progress.`,
      hint: 'Try again in a minute.',
    });
    expect(fixture.countCommitRequests()).toBe(5);
    expect(fixture.titles()).toEqual(['before']);
  });

  test("that turns out to be somebody else's makes ours stale", async () => {
    const push = andThen(() => void fixture.hub.commit(BOARD, { 'old.json': 'theirs' }));
    fixture.hub.addFault({ when: COMMIT, around: instead((reply) => push(status(409)(reply))) });
    await expect(fixture.write({ 'old.json': 'ours' })).rejects.toBeInstanceOf(StaleParentError);
    expect(fixture.files()).toEqual({ 'old.json': 'theirs' });
  });
});

test('a 429 is waited for as long as it asks', async () => {
  for (const when of [/paths-info/, /preupload/])
    fixture.hub.addFault({ when, fault: status(429, { 'Retry-After': '7' }) });
  fixture.hub.addFault({ when: COMMIT, around: instead(tooMany(55)) });
  await fixture.write({ 'new.json': 'new' });
  expect(fixture.waits).toEqual([7000, 7000, 55_000]);
  expect(fixture.titles()).toEqual(['before', 'ours']);
});
