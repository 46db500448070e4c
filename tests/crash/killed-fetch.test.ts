import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { andThen } from '../hub/fault.ts';
import { runScript } from '../site/run-script.ts';
import { CrashBoard } from './crash-board.ts';
import { findLeftovers } from './folder-state.ts';
import { runAndKill } from './killed-run.ts';
import { createSeededRandom } from './seeded-random.ts';

const KILLS = 150;
const random = createSeededRandom('SIGKILL of fetch');

let board: CrashBoard;
beforeAll(async () => {
  board = await CrashBoard.start(30);
});
afterAll(() => board.end());

test(`fetch, killed at ${KILLS} random moments: the cache is of one commit, and the next run completes it`, async () => {
  let [before, version] = [board.push(), 1];
  let [duration, fetching] = [0, 0];
  const fetchAll = async () => {
    const started = performance.now();
    const asked = firstRequest().then(() => performance.now());
    const { code, stderr } = await runScript('fetch', [], board.environment);
    const ended = performance.now();
    [duration, fetching] = [ended - started, ended - (await asked)];
    expect(code, stderr).toBe(0);
  };
  await fetchAll();

  const struck = { beforeTheHub: 0, whileFetching: 0, afterTheEnd: 0 };
  while (struck.beforeTheHub + struck.whileFetching < KILLS) {
    const commit = board.push();
    version += 1;
    const asked = board.hub.requests.length;
    // Every other kill waits until Node has started, which is most of the time that a small fetch takes.
    const moment =
      struck.beforeTheHub > struck.whileFetching
        ? firstRequest().then(() => setTimeout(random() * fetching))
        : setTimeout(random() * duration);
    const run = await runAndKill('fetch', [], board.environment, moment);
    board.hub.clearFaults();
    const hasAsked = board.hub.requests.length > asked;
    struck[!run.wasKilled ? 'afterTheEnd' : hasAsked ? 'whileFetching' : 'beforeTheHub'] += 1;
    if (!run.wasKilled) expect(run.code, run.output).toBe(0);

    const left = await board.readCache();
    expect([before, commit]).toContain(left.commit);
    expect(left.files).toEqual(board.filesOf(left.commit === commit ? version : version - 1));

    await fetchAll();
    expect(await board.readCache()).toEqual({ commit, files: board.filesOf(version) });
    expect(findLeftovers(board.at('cache'))).toEqual([]);
    before = commit;
  }
  console.log('SIGKILL of fetch:', struck);
  expect(struck.whileFetching).toBeGreaterThanOrEqual(KILLS / 2);
});

/** Resolves when the hub is next asked for something. */
function firstRequest(): Promise<void> {
  return new Promise((resolve) => board.hub.addFault({ fault: andThen(resolve) }));
}
