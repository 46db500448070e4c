import { describe, expect, test } from 'vitest';
import { andThen } from '../hub/fault.ts';
import type { Repo } from '../hub/repo.ts';
import { pushOf, versionFiles } from '../site/versioned-board.ts';
import { BoardFixture } from './board-fixture.ts';
import { list, REPO } from './hub-fixture.ts';

/** With their folders 24 entries, so three pages of 10. */
const MODELS = 11;
const LARGE = 'org/model-03/results_2026-01-02T03-04-05.json';

const fixture = new BoardFixture();

/** Pushes a version, one file of it in LFS, and gives the commit. */
function push(version: number): string {
  const changes = Object.entries(pushOf(version, MODELS)).map(
    ([path, content]) =>
      [path, path === LARGE && content !== null ? { content, lfs: true } : content] as const,
  );
  return fixture.hub.commit(REPO, Object.fromEntries(changes));
}

/** Does something right after the answer to the request of this number, counted from 1 and from now. */
function after(number: number, action: () => void): void {
  const start = fixture.hub.requests.length;
  const isIt = () => fixture.hub.requests.length - start === number;
  if (number === 0) action();
  else fixture.hub.addFault({ when: isIt, fault: andThen(action) });
}

async function countRequests(): Promise<number> {
  fixture.forget();
  return (await fixture.fetchCounting()).length;
}

async function expectBoardOf(version: number, commit: string): Promise<void> {
  const found = await fixture.loadBoard();
  expect(found.commit).toBe(commit);
  expect(found.board).toEqual(await fixture.boardOf(versionFiles(version, MODELS)));
  expect((await list(fixture.openCached())).map(({ path }) => path)).toEqual(
    Object.keys(versionFiles(version, MODELS)).sort(),
  );
}

describe('a branch that moves while it is fetched', () => {
  test('between any two requests: the board is that of the commit that the first one named', async () => {
    let commit = push(1);
    const requests = await countRequests();
    expect(requests).toBeGreaterThan(MODELS + 4);
    for (let number = 0; number <= requests; number += 1) {
      fixture.forget();
      const before = { version: number + 1, commit };
      after(number, () => (commit = push(number + 2)));
      await fixture.fetch();
      if (number === 0) await expectBoardOf(2, commit);
      else await expectBoardOf(before.version, before.commit);
    }
    await fixture.fetch();
    await expectBoardOf(requests + 2, commit);
  });

  test('after every request, with the cache of the commit before: the same', async () => {
    let version = 1;
    const commits = new Map([[version, push(version)]]);
    await fixture.fetch();
    for (let round = 0; round < 5; round += 1) {
      const at = version;
      fixture.hub.addFault({
        times: 1000,
        fault: andThen(() => {
          version += 1;
          commits.set(version, push(version));
        }),
      });
      await fixture.fetch();
      fixture.hub.clearFaults();
      expect(version).toBeGreaterThan(at);
      await expectBoardOf(at, commits.get(at) ?? '');
    }
  });

  test.each<[string, (repo: Repo, first: string) => void]>([
    ['loses every file', () => pushNothing()],
    ['is forced back', (repo, first) => repo.branches.set('main', first)],
    ['is deleted', (repo) => repo.branches.delete('main')],
  ])('and %s between any two requests: the same', async (_, move) => {
    const repo = fixture.hub.createRepo(REPO);
    const first = push(1);
    const second = push(2);
    const requests = await countRequests();
    for (let number = 1; number <= requests; number += 1) {
      fixture.forget();
      repo.branches.set('main', second);
      after(number, () => move(repo, first));
      await fixture.fetch();
      expect(repo.branches.get('main')).not.toBe(second);
      await expectBoardOf(2, second);
    }
  });

  test('forced back: the next fetch gives the board of before, without a download', async () => {
    const repo = fixture.hub.createRepo(REPO);
    const first = push(1);
    await fixture.fetch();
    push(2);
    await fixture.fetch();
    repo.branches.set('main', first);
    expect(await fixture.fetchCounting()).not.toContain('resolve');
    await expectBoardOf(1, first);
  });
});

/** A commit without any file. */
function pushNothing(): void {
  const gone = Object.keys(versionFiles(2, MODELS)).map((path) => [path, null] as const);
  fixture.hub.commit(REPO, Object.fromEntries(gone));
}
