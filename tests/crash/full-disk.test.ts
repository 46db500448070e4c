import { mkdirSync, readdirSync } from 'node:fs';
import { platform } from 'node:process';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { buildSite } from '../site/build-site.ts';
import { runScript, type ScriptOutcome } from '../site/run-script.ts';
import { CrashBoard } from './crash-board.ts';
import { findLeftovers, hashFolder, listFiles } from './folder-state.ts';
import { runInBash, runWithMounts } from './run-in-bash.ts';

/** Larger than any limit here. */
const large = (version: number) => ({
  'org/zz-large/results_2026-01-02T03-04-05.json': JSON.stringify({
    config: { model_name: 'org/zz-large' },
    results: { arc: { 'acc,none': version / 1000 }, more: { 'acc,none': 0, notes: 'x'.repeat(100_000) } },
  }),
});

let board: CrashBoard;
beforeEach(async () => {
  board = await CrashBoard.start(14);
});
afterEach(() => board.end());

describe.skipIf(platform !== 'linux')('a limit on the size of files', () => {
  test.each([0, 1, 2, 8, 64])(
    'of %i KiB: fetch fails clearly, and the next goes on from there',
    async (limit) => {
      const before = board.push(large(1));
      await expectSuccess(runScript('fetch', [], board.environment));
      const commit = board.push(large(2));
      expectClearFailure(await runLimited(limit, 'fetch'));
      expect(await board.readCache()).toEqual({
        commit: before,
        files: { ...board.filesOf(1), ...large(1) },
      });
      await expectCompletion(commit);
    },
  );

  test('build fails clearly and leaves the old site as it is', { timeout: 300_000 }, async () => {
    board.push(large(1));
    await expectSuccess(buildSite(board.at('content'), board.at('dist'), board.environment));
    const old = hashFolder(board.at('dist'));
    board.push(large(2));
    await expectSuccess(runScript('fetch', [], board.environment));
    for (const limit of [0, 1, 8, 32]) {
      expectClearFailure(await runLimited(limit, 'build', `--out '${board.at('dist')}'`));
      expect(hashFolder(board.at('dist')), `${limit} KiB`).toBe(old);
      expect(board.findWorkshops(), `${limit} KiB`).toEqual([]);
    }
    await expectSuccess(buildSite(board.at('content'), board.at('dist'), board.environment));
    expect(hashFolder(board.at('dist'))).not.toBe(old);
  });
});

describe('a small disk', () => {
  test('for the cache: fetch fails clearly, and the next goes on from there', async (context) => {
    await skipWithoutMounts(context);
    const commit = board.push(large(1));
    mkdirSync(board.at('mount'));
    const { stdout, stderr } = await runWithMounts(
      `mount -t tmpfs -o size=112k tmpfs "$STANDINGS_CACHE" || exit
       "$NODE" scripts/fetch.ts; echo "exit code $?"
       mount -o remount,size=8m "$STANDINGS_CACHE" && cp -r "$STANDINGS_CACHE" '${board.at('cache')}'`,
      { ...board.environment, STANDINGS_CACHE: board.at('mount') },
    );
    expectClearFailure({ code: Number(/^exit code (\d+)$/m.exec(stdout)?.[1]), stdout: '', stderr });
    expect(listFiles(board.at('cache')).length).toBeGreaterThan(2);
    await expectCompletion(commit);
  });

  test('for the site: build fails clearly and leaves the old site as it is', async (context) => {
    await skipWithoutMounts(context);
    board.push(large(1));
    await expectSuccess(buildSite(board.at('content'), board.at('dist'), board.environment));
    board.push(large(2));
    mkdirSync(board.at('mount'));
    const { stdout, stderr } = await runWithMounts(
      `mount -t tmpfs -o size=32m tmpfs '${board.at('mount')}' && cd '${board.at('mount')}' || exit
       cp -r ../dist dist && used=$(du -sk . | cut -f1) && mount -o remount,size=$((used + 64))k . || exit
       cd - > /dev/null; "$NODE" scripts/build.ts --out '${board.at('mount')}/dist'; echo "exit code $?"
       cp -r '${board.at('mount')}' '${board.at('after')}'`,
      board.environment,
    );
    expectClearFailure({ code: Number(/^exit code (\d+)$/m.exec(stdout)?.[1]), stdout: '', stderr });
    expect(readdirSync(board.at('after'))).toEqual(['dist']);
    expect(hashFolder(board.at('after/dist'))).toBe(hashFolder(board.at('dist')));
  });
});

function runLimited(kibibytes: number, script: string, args = ''): Promise<ScriptOutcome> {
  return runInBash(`ulimit -f ${kibibytes}; exec "$NODE" scripts/${script}.ts ${args}`, board.environment);
}

async function expectSuccess(run: Promise<ScriptOutcome>): Promise<void> {
  const { code, stderr } = await run;
  expect(code, stderr).toBe(0);
}

function expectClearFailure({ code, stdout, stderr }: ScriptOutcome): void {
  expect(code, stdout + stderr).toBe(1);
  expect(stderr).toMatch(/EFBIG|ENOSPC/);
  expect(stderr).toMatch(/[Ff]ree some (?:disk )?space/);
  expect(stdout + stderr).not.toMatch(/^ +at /m);
}

/** The next fetch, without a limit, downloads what the cache lacks and nothing else. */
async function expectCompletion(commit: string): Promise<void> {
  const files = { ...board.filesOf(board.version), ...large(board.version) };
  const kept = new Set(listFiles(board.at('cache')).map((file) => file.replace(/^objects|\//g, '')));
  const oids = await Promise.all(Object.values(files).map((text) => gitBlobOid(Buffer.from(text))));
  board.hub.requests.length = 0;
  await expectSuccess(runScript('fetch', [], board.environment));
  const downloads = board.hub.requests.filter(({ url }) => url.includes('/resolve/'));
  expect(downloads).toHaveLength(oids.filter((oid) => !kept.has(oid)).length);
  expect(await board.readCache()).toEqual({ commit, files });
  expect(findLeftovers(board.at('cache'))).toEqual([]);
}

async function skipWithoutMounts(context: TestContext): Promise<void> {
  const { code, stderr } = await runWithMounts(`mount -t tmpfs tmpfs "$PLACE"`, {
    PLACE: board.at('content'),
  });
  if (code !== 0) context.skip(`No file system can be mounted here: ${stderr.trim() || 'no unshare'}`);
}
