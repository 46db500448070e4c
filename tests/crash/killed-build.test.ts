import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../site/run-script.ts';
import { CrashBoard } from './crash-board.ts';
import { findLeftovers, hashFolder, hashSite } from './folder-state.ts';
import { runAndKill } from './killed-run.ts';
import { createSeededRandom } from './seeded-random.ts';

const KILLS = 50;
/** So often the cache is taken away, so that a build has to fetch all. */
const WITHOUT_CACHE = 5;
const random = createSeededRandom('SIGKILL of build');

let board: CrashBoard;
let duration = 0;
beforeAll(async () => {
  board = await CrashBoard.start(14);
});
afterAll(() => board.end());

test(`build, killed at ${KILLS} random moments: the site is always a whole one, and the next run completes it`, async () => {
  const commits = [board.push(), board.push()];
  const clean: string[] = [];
  for (const commit of commits) {
    board.moveTo(commit);
    rmSync(board.at('cache'), { recursive: true, force: true });
    clean.push(await buildAll('clean'));
  }
  rmSync(board.at('clean'), { recursive: true });
  expect(new Set(clean).size).toBe(2);
  await buildAll('dist');
  let before = hashFolder(board.at('dist'));

  const struck = { early: 0, inTheLastFifth: 0, afterTheEnd: 0 };
  const found = { before: 0, after: 0 };
  for (let round = 0; struck.early + struck.inTheLastFifth < KILLS; round += 1) {
    const turn = round % 2;
    board.moveTo(commits[turn] ?? '');
    if (round % WITHOUT_CACHE === 0) rmSync(board.at('cache'), { recursive: true });
    const isLate = struck.early > struck.inTheLastFifth;
    const moment = setTimeout((isLate ? 0.8 + random() * 0.2 : random()) * duration);
    const run = await runAndKill('build', ['--out', board.at('dist')], board.environment, moment);
    if (!run.wasKilled) expect(run.code, run.output).toBe(0);
    struck[!run.wasKilled ? 'afterTheEnd' : isLate ? 'inTheLastFifth' : 'early'] += 1;

    const isBefore = hashFolder(board.at('dist')) === before;
    if (!isBefore) expect(hashSite(board.at('dist'))).toBe(clean[turn]);
    if (run.wasKilled) found[isBefore ? 'before' : 'after'] += 1;

    expect(await buildAll('dist')).toBe(clean[turn]);
    before = hashFolder(board.at('dist'));
    expect([...board.findWorkshops(), ...findLeftovers(board.at('cache'))]).toEqual([]);
  }
  console.log('SIGKILL of build:', struck, 'the site after a kill:', found);
});

async function buildAll(out: string): Promise<string> {
  const started = performance.now();
  const { code, stderr } = await runScript('build', ['--out', board.at(out)], board.environment);
  duration = performance.now() - started;
  expect(code, stderr).toBe(0);
  return hashSite(board.at(out));
}
