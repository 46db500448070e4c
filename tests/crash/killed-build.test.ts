import { existsSync, readdirSync, rmSync, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { runScript } from '../site/run-script.ts';
import { CrashBoard } from './crash-board.ts';
import { findLeftovers, hashFolder } from './folder-state.ts';
import { runAndKill } from './killed-run.ts';
import { createSeededRandom, seed } from './seeded-random.ts';

const KILLS = 40;
const CHAINS = 2;
/** So often the cache is taken away, so that a build has to fetch all. */
const WITHOUT_CACHE = 5;
const kinds = ['anywhere', 'inTheLastFifth', 'anywhere', 'afterTheSwap'] as const;

test(`build, killed at ${KILLS} random moments: the site is always a whole one, and the next run completes it`, async () => {
  const scratch = countScratch();
  const chains = Array.from({ length: CHAINS }, (_, chain) => killOften(KILLS / CHAINS, chain));
  for (const { struck, seen } of await Promise.all(chains)) {
    console.log(`SIGKILL of build, STANDINGS_SEED=${seed}:`, struck, seen);
    expect(sum(struck)).toBe(KILLS / CHAINS);
    expect(seen.siteOfBefore).toBeGreaterThan(0);
    expect(seen.siteOfAfter).toBeGreaterThan(0);
  }
  // Builds of others may be at work there.
  expect(countScratch()).toBeLessThan(scratch + KILLS / 4);
});

/** Pushes, builds, kills and builds again until so many kills have struck. */
async function killOften(kills: number, chain: number) {
  const random = createSeededRandom(chain);
  const board = await CrashBoard.start(14);
  onTestFinished(() => board.end());
  const commits = [board.push(), board.push()];
  await publish(board, commits[0] ?? '');
  const clean: string[] = [];
  for (const commit of commits) {
    board.moveTo(commit);
    rmSync(board.at('cache'), { recursive: true, force: true });
    await buildAll(board, 'clean');
    clean.push(hashFolder(board.at('clean')));
  }
  rmSync(board.at('clean'), { recursive: true });
  expect(new Set(clean).size).toBe(2);
  let took = await buildAll(board, 'dist');
  let before = hashFolder(board.at('dist'));

  const struck = { anywhere: 0, inTheLastFifth: 0, afterTheSwap: 0 };
  const seen = { endedBefore: 0, siteOfBefore: 0, siteOfAfter: 0 };
  for (let round = 0; sum(struck) < kills; round += 1) {
    const turn = round % 2;
    board.moveTo(commits[turn] ?? '');
    if (round % WITHOUT_CACHE === 0) rmSync(board.at('cache'), { recursive: true });
    const when = kinds[round % kinds.length] ?? 'anywhere';
    const moments = {
      anywhere: () => setTimeout(random() * took),
      inTheLastFifth: () => setTimeout((0.8 + random() * 0.2) * took),
      afterTheSwap: () => nextChange(board, 'dist').then(() => setTimeout(random() * 50)),
    };
    const run = await runAndKill('build', argsFor(board, 'dist'), board.environment, moments[when]());
    if (!run.wasKilled) expect(run.code, run.output).toBe(0);

    const isBefore = hashFolder(board.at('dist')) === before;
    if (!isBefore) expect(hashFolder(board.at('dist'))).toBe(clean[turn]);
    if (run.wasKilled) struck[when] += 1;
    seen[!run.wasKilled ? 'endedBefore' : isBefore ? 'siteOfBefore' : 'siteOfAfter'] += 1;

    took = await buildAll(board, 'dist');
    expect(hashFolder(board.at('dist'))).toBe(clean[turn]);
    expect([...board.findWorkshops(), ...findLeftovers(board.at('cache'))]).toEqual([]);
    before = hashFolder(board.at('dist'));
  }
  return { struck, seen };
}

/** Folders in which builds are at work, or were when they were killed. */
function countScratch(): number {
  return existsSync('.astro') ? readdirSync('.astro').filter((name) => name.includes('.new-')).length : 0;
}

/** Resolves when something of this name beside the cache is made, moved or replaced. */
async function nextChange(board: CrashBoard, name: string): Promise<void> {
  const watcher = watch(board.folder);
  await new Promise<void>((resolve) => watcher.on('change', (_, file) => file === name && resolve()));
  watcher.close();
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Publishes the board of a commit, with which all others are compared: what a site remembers is then always the same. */
async function publish(board: CrashBoard, commit: string): Promise<void> {
  board.moveTo(commit);
  const { code, stderr } = await runScript('build', ['--out', board.at('published')], board.environment);
  expect(code, stderr).toBe(0);
}

function argsFor(board: CrashBoard, out: string): string[] {
  return ['--out', board.at(out), '--previous', board.at('published/api/board.json')];
}

/** Builds to the end. Gives the milliseconds that it took. */
async function buildAll(board: CrashBoard, out: string): Promise<number> {
  const started = performance.now();
  const { code, stderr } = await runScript('build', argsFor(board, out), board.environment);
  expect(code, stderr).toBe(0);
  return performance.now() - started;
}
