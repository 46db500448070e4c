import { commit } from '@huggingface/hub';
import { describe, expect, test } from 'vitest';
import { StaleParentError } from '../../src/datasets/stale-parent-error.ts';
import {
  andThen,
  body,
  breakOff,
  committedBut,
  instead,
  reset,
  shortBody,
  stall,
  status,
  type Fault,
} from '../hub/fault.ts';
import { TOKEN } from './hub-fixture.ts';
import { BOARD, COMMIT, CommitFixture, HISTORY } from './hub-commit-fixture.ts';

const fixture = new CommitFixture();

/** The answers after which nobody knows whether the commit was made. */
const lost: [string, Fault][] = [
  ['500', status(500)],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
  ['408', status(408)],
  ['connection that is reset', reset()],
  ['connection that breaks at once', breakOff(0)],
  ['connection that breaks within the answer', breakOff(10)],
  ['answer cut short', shortBody(4)],
  ['answer that names no commit', body('{"success":true}')],
  ['answer of a proxy', body('<html>OK</html>')],
];

describe('the bare library, trap: "a 500 once did commit"', () => {
  const bareCommit = (more: { parentCommit?: string } = {}) =>
    commit({
      repo: { type: 'dataset', name: BOARD },
      accessToken: TOKEN,
      hubUrl: fixture.hub.endpoint,
      title: 'bare',
      operations: [{ operation: 'addOrUpdate', path: 'new.json', content: new Blob(['new']) }],
      useXet: false,
      ...more,
    });

  test('fails although the commit was made, and commits twice when it is tried again', async () => {
    fixture.hub.addFault(committedBut(status(500)));
    await expect(bareCommit()).rejects.toMatchObject({ statusCode: 500 });
    expect(fixture.titles()).toEqual(['before', 'bare']);
    await bareCommit();
    expect(fixture.titles()).toEqual(['before', 'bare', 'bare']);
  });

  test("calls its own commit somebody else's when it is tried again with parentCommit", async () => {
    fixture.hub.addFault(committedBut(status(500)));
    const { parent: parentCommit } = fixture;
    await expect(bareCommit({ parentCommit })).rejects.toMatchObject({ statusCode: 500 });
    await expect(bareCommit({ parentCommit })).rejects.toMatchObject({ statusCode: 412 });
    expect(fixture.titles()).toEqual(['before', 'bare']);
  });
});

describe.each(lost)('after a lost answer (%s)', (_, fault) => {
  test('a commit that was made is found, and not made twice', async () => {
    fixture.hub.addFault(committedBut(fault));
    const outcome = await fixture.write({ 'new.json': 'new', 'old.json': null });
    expect(outcome).toEqual({ kind: 'committed', sha: fixture.head() });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('a commit that was not made is made', async () => {
    fixture.hub.addFault({ when: COMMIT, times: 2, around: instead(fault) });
    const outcome = await fixture.write({ 'new.json': 'new' });
    expect(outcome).toEqual({ kind: 'committed', sha: fixture.head() });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    expect(fixture.countCommitRequests()).toBe(3);
  });
});

describe('after a lost answer', () => {
  const losing = (times = 1) => fixture.hub.addFault({ when: COMMIT, times, fault: status(500) });

  test('silence counts as lost', async () => {
    fixture.hub.addFault({ when: COMMIT, fault: stall(3) });
    await fixture.write({ 'new.json': 'new' }, { network: { idleMs: 50 } });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('a read that lags behind does not make it commit twice', async () => {
    losing();
    fixture.lag(4);
    const outcome = await fixture.write({ 'new.json': 'new' });
    expect(outcome).toEqual({ kind: 'committed', sha: fixture.head() });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    // The second was refused with 412, since each names its parent.
    expect(fixture.hub.requests.filter(({ url }) => url.includes('/commit/')).map((r) => r.status)).toEqual([
      500, 412,
    ]);
  });

  test('ours is found below what others have put on top since', async () => {
    fixture.hub.addFault({
      when: COMMIT,
      fault: (reply) => {
        for (const text of ['1', '2', '3']) fixture.hub.commit(BOARD, { 'old.json': text, 'new.json': text });
        return status(502)(reply);
      },
    });
    const { sha } = await fixture.write({ 'new.json': 'ours' });
    expect(fixture.repo.resolve(sha)).toMatchObject({ title: 'ours', parent: fixture.parent });
    expect(fixture.titles()).toEqual(['before', 'ours', 'a commit', 'a commit', 'a commit']);
  });

  test.each([
    ['another file', { 'theirs.json': 'theirs' }],
    ['other content of the same file', { 'new.json': 'theirs' }],
    ['a part of ours', { 'new.json': 'new' }],
  ])("somebody else's commit with %s is not taken for ours", async (_, theirs) => {
    const push = andThen(() => void fixture.hub.commit(BOARD, theirs));
    fixture.hub.addFault({ when: COMMIT, around: instead((reply) => push(status(500)(reply))) });
    const writing = fixture.write({ 'new.json': 'new', 'old.json': null });
    await expect(writing).rejects.toBeInstanceOf(StaleParentError);
    expect(fixture.titles()).toEqual(['before', 'a commit']);
  });

  test('a large file is found by what LFS has of it', async () => {
    losing();
    await fixture.write({ 'big.parquet': '1234567890'.repeat(1_100_000) });
    expect(fixture.titles()).toEqual(['before', 'ours']);
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('it is left open when the Hub never answers', async () => {
    fixture.hub.addFault({ when: COMMIT, times: 100, around: instead(status(503)) });
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toMatchObject({
      code: 'commit-unconfirmed',
      message: `It is not known whether "ours" was written to the dataset "org/board": ${fixture.hub.endpoint} answers 503.`,
      hint: `Look at ${fixture.hub.endpoint}/datasets/org/board/commits/main before it is written again.`,
    });
    expect(fixture.countCommitRequests()).toBe(5);
  });

  test('it is left open when the branch never shows what the Hub refuses us for', async () => {
    losing();
    fixture.lag(100);
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toMatchObject({
      code: 'commit-unconfirmed',
      message:
        'It is not known whether "ours" was written to the dataset "org/board": the branch does not show yet what was committed to it.',
    });
    expect(fixture.titles()).toEqual(['before', 'ours']);
  });

  test.each([
    ['the branch cannot be read', HISTORY, status(403)],
    ['the branch is empty', HISTORY, body('[]')],
    ['its commit cannot be read', /paths-info\/(?!PARENT)/, status(404, {}, 'RevisionNotFound')],
  ])('it is left open when %s', async (_, pattern, fault) => {
    losing();
    const when = new RegExp(pattern.source.replace('PARENT', fixture.parent));
    fixture.hub.addFault({ when, times: 100, fault });
    await expect(fixture.write({ 'new.json': 'new' })).rejects.toMatchObject({ code: 'commit-unconfirmed' });
  });
});
