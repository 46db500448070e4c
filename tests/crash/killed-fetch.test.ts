import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { andThen } from '../hub/fault.ts';
import { runScript } from '../site/run-script.ts';
import { CrashBoard } from './crash-board.ts';
import { findLeftovers } from './folder-state.ts';
import { runAndKill } from './killed-run.ts';
import { createSeededRandom, seed } from './seeded-random.ts';

const KILLS = 160;
const CHAINS = 2;

test(`fetch, killed at ${KILLS} random moments: the cache is of one commit, and the next run completes it`, async () => {
  const chains = Array.from({ length: CHAINS }, (_, chain) => killOften(KILLS / CHAINS, chain));
  for (const struck of await Promise.all(chains)) {
    console.log(`SIGKILL of fetch, STANDINGS_SEED=${seed}:`, struck);
    expect(struck.beforeTheHub + struck.whileFetching).toBe(KILLS / CHAINS);
    expect(struck.whileFetching).toBeGreaterThanOrEqual(KILLS / CHAINS / 2);
  }
});

/** Pushes, fetches, kills and fetches again until so many kills have struck. */
async function killOften(kills: number, chain: number) {
  const random = createSeededRandom(chain);
  const board = await CrashBoard.start(30);
  onTestFinished(() => board.end());
  let before = board.push();
  let took = await fetchAll(board);

  const struck = { beforeTheHub: 0, whileFetching: 0, afterTheEnd: 0 };
  while (struck.beforeTheHub + struck.whileFetching < kills) {
    const commit = board.push();
    const asked = board.hub.requests.length;
    // Every other kill waits until Node has started, which is most of the time that a small fetch takes.
    const moment =
      struck.beforeTheHub > struck.whileFetching
        ? firstRequest(board).then(() => setTimeout(random() * took.fetching))
        : setTimeout(random() * took.all);
    const run = await runAndKill('fetch', [], board.environment, moment);
    board.hub.clearFaults();
    const hasAsked = board.hub.requests.length > asked;
    struck[!run.wasKilled ? 'afterTheEnd' : hasAsked ? 'whileFetching' : 'beforeTheHub'] += 1;
    if (!run.wasKilled) expect(run.code, run.output).toBe(0);

    const left = await board.readCache();
    expect([before, commit]).toContain(left.commit);
    expect(left.files).toEqual(board.filesOf(left.commit === commit ? board.version : board.version - 1));

    took = await fetchAll(board);
    expect(await board.readCache()).toEqual({ commit, files: board.filesOf(board.version) });
    expect(findLeftovers(board.at('cache'))).toEqual([]);
    before = commit;
  }
  return struck;
}

/** Fetches to the end. Gives the milliseconds that it took, in all and from the first request. */
async function fetchAll(board: CrashBoard): Promise<{ all: number; fetching: number }> {
  const started = performance.now();
  const asked = firstRequest(board).then(() => performance.now());
  const { code, stderr } = await runScript('fetch', [], board.environment);
  const ended = performance.now();
  expect(code, stderr).toBe(0);
  return { all: ended - started, fetching: ended - (await asked) };
}

/** Resolves when the hub is next asked for something. */
function firstRequest(board: CrashBoard): Promise<void> {
  return new Promise((resolve) => board.hub.addFault({ fault: andThen(resolve) }));
}
