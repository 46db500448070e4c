import { beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../src/datasets/http/http.ts';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { createPatience } from '../../src/datasets/hub/commit/patience.ts';
import {
  closePullRequest,
  findPullRequests,
  mergePullRequest,
  openPullRequest,
  type PullRequestOptions,
} from '../../src/datasets/hub/pull-request.ts';
import { instead, reset, status } from '../hub/fault.ts';
import type { Repo } from '../hub/repo.ts';
import { HubFixture, TOKEN } from './hub-fixture.ts';

const SPACE = 'org/board';
const fixture = new HubFixture();
const wish = { title: 'Publish site 1: one', description: 'By a test.' };
let options: PullRequestOptions;
let repo: Repo;

beforeEach(() => {
  const { clock, hub } = fixture;
  const endpoint = hub.endpoint;
  const random = () => 0.5;
  hub.addToken(TOKEN, { role: 'write' });
  repo = hub.createRepo(SPACE, { type: 'spaces' });
  options = {
    address: readHubAddress({ repo: SPACE, path: '' }, endpoint, 'spaces'),
    http: createHttp({ endpoint, token: TOKEN, clock, random }),
    patience: createPatience({ clock, random }),
  };
});

/** Opens a pull request with a file in it. */
async function prepare(file = 'a.txt'): Promise<number> {
  const { number } = await openPullRequest(options, wish);
  repo.commit(`refs/pr/${number}`, new Map([[file, { content: 'ours' }]]), 'a commit');
  return number;
}

const titles = () => repo.history(repo.resolve('main') ?? fail()).map(({ title }) => title);
const fail = (): never => {
  throw new Error('There is no main.');
};

describe('opening a pull request', () => {
  it('takes the one of that title that waits already', async () => {
    expect(await openPullRequest(options, wish)).toEqual({ number: 1, title: wish.title });
    expect(await openPullRequest(options, wish)).toEqual({ number: 1, title: wish.title });
    expect(await openPullRequest(options, { ...wish, title: 'Publish site 2: two' })).toMatchObject({
      number: 2,
    });
  });

  it.each([
    ['the answer is lost', () => ({ fault: reset() })],
    ['the Hub fails although it has done it', () => ({ fault: status(500) })],
    ['the Hub fails', () => ({ around: instead(status(503)) })],
  ])('opens one when %s', async (_what, makeFault) => {
    fixture.hub.addFault({ when: /^POST .*\/discussions$/, ...makeFault() });
    await openPullRequest(options, wish);
    expect(repo.discussions).toHaveLength(1);
  });

  it('is not tried again when it is refused', async () => {
    fixture.hub.addFault({ when: /^POST .*\/discussions$/, times: 9, around: instead(status(403)) });
    await expect(openPullRequest(options, wish)).rejects.toMatchObject({ status: 403 });
    expect(fixture.countRequests(/^POST /)).toBe(1);
  });
});

describe('finding pull requests', () => {
  it('looks at every page, and at those only that wait', async () => {
    for (let number = 1; number <= 45; number += 1) {
      await openPullRequest(options, {
        ...wish,
        title: number % 2 === 0 ? `Mine ${number}` : `Theirs ${number}`,
      });
    }
    await closePullRequest(options, 2, 'Done.');
    const found = await findPullRequests(options, 'Mine');
    expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 21 }, (_, index) => 2 * index + 4),
    );
  });
});

describe('merging a pull request', () => {
  it('makes one commit of all of its commits', async () => {
    const number = await prepare();
    repo.commit(`refs/pr/${number}`, new Map([['b.txt', { content: 'ours' }]]), 'another commit');
    expect(await mergePullRequest(options, number)).toBe(true);
    expect(titles().slice(0, 1)).toEqual(['Publish site 1: one (#1)']);
    expect([...(repo.resolve('main')?.files.keys() ?? [])]).toEqual(['a.txt', 'b.txt']);
  });

  it.each([
    ['the answer is lost', () => ({ fault: reset() })],
    ['the Hub fails although it has done it', () => ({ fault: status(500) })],
    ['the Hub fails', () => ({ around: instead(status(503)) })],
    ['another commit is in progress', () => ({ around: instead(status(409)) })],
  ])('merges once when %s', async (_what, makeFault) => {
    const number = await prepare();
    fixture.hub.addFault({ when: /\/merge$/, ...makeFault() });
    expect(await mergePullRequest(options, number)).toBe(true);
    expect(titles()).toHaveLength(2);
  });

  it('is true for one that was merged before', async () => {
    const number = await prepare();
    await mergePullRequest(options, number);
    expect(await mergePullRequest(options, number)).toBe(true);
    expect(titles()).toHaveLength(2);
  });

  it('is false when the branch has changed the same file', async () => {
    const number = await prepare();
    fixture.hub.commit(SPACE, { 'a.txt': 'theirs' }, { type: 'spaces' });
    expect(await mergePullRequest(options, number)).toBe(false);
    expect(repo.resolve('main')?.files.get('a.txt')?.bytes.toString()).toBe('theirs');
  });

  it('is false for one that somebody has closed', async () => {
    const number = await prepare();
    await closePullRequest(options, number, 'No.');
    expect(await mergePullRequest(options, number)).toBe(false);
    expect(titles()).toHaveLength(1);
  });

  it('rejects when the token may not', async () => {
    const number = await prepare();
    fixture.hub.addFault({ when: /\/merge$/, times: 9, around: instead(status(403)) });
    await expect(mergePullRequest(options, number)).rejects.toMatchObject({ status: 403 });
  });
});
