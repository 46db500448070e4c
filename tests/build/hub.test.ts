import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { readFolder } from '../site/read-folder.ts';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

const template = path.resolve('tests/fixtures/boards/demo-template');
const token = `hf_${'canary'.repeat(6)}`;
let folder = '';
let hub: TestHub;
let environment: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-hub-'));
  hub = await startTestHub();
  hub.addToken(token, { role: 'read' });
  for (const role of ['results', 'requests']) {
    hub.createRepo(`demo/${role}`, { private: true });
    hub.commit(`demo/${role}`, readFolder(path.join(template, role)));
  }
  const config = readText(template, 'leaderboard.yaml')
    .replace('{ folder: results }', '{ hub: demo/results }')
    .replace('{ folder: requests }', '{ hub: demo/requests }');
  writeText(folder, 'content/leaderboard.yaml', config);
  environment = {
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: token,
    STANDINGS_CACHE: path.join(folder, 'cache'),
    LEADERBOARD_CONTENT: path.join(folder, 'content'),
  };
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a board whose datasets are private repos of a hub', () => {
  it('is the same as from folders, but for where it comes from', async () => {
    const site = path.join(folder, 'site');
    const { stdout, stderr, code } = await buildSite(path.join(folder, 'content'), site, environment);
    expect(stderr).toContain('demo/results');
    expect(stdout).toContain('Wrote');
    expect(code).toBe(0);
    const built = JSON.parse(readText(site, 'api/board.json')) as Record<string, unknown>;
    const expected = JSON.parse(readText(template, 'expected/api/board.json')) as Record<string, unknown>;
    expect({ ...built, sources: null }).toEqual({ ...expected, sources: null });
    expect(built['sources']).toMatchObject({
      results: { location: 'demo/results', revision: expect.stringMatching(/^[0-9a-f]{40}$/) as string },
    });
  });

  it('links every score to its file at that commit', () => {
    const page = readText(folder, 'site/models/demo-leaderboard/gpt2-demo/index.html');
    const { sources } = JSON.parse(readText(folder, 'site/api/board.json')) as {
      sources: { results: { revision: string } };
    };
    const { revision } = sources.results;
    expect(page).toContain(`${hub.endpoint}/datasets/demo/results/blob/${revision}/demo-leaderboard/`);
  });

  it('leaves the token in no page, cache file or line of output', async () => {
    const { stdout, stderr } = await runScript('fetch', [], environment);
    expect(stdout + stderr).not.toContain(token);
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      expect(readFileSync(path.join(file.parentPath, file.name), 'utf8'), file.name).not.toContain(token);
    }
  });

  it('builds the same again offline, without a request, a token or a byte written to the cache', async () => {
    const cache = readFolder(path.join(folder, 'cache'));
    hub.requests.length = 0;
    const offline = { ...environment, HF_TOKEN: '' };
    const { code, stderr } = await runScript(
      'build',
      ['--offline', '--out', path.join(folder, 'again')],
      offline,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFolder(path.join(folder, 'again'))).toEqual(readFolder(path.join(folder, 'site')));
    const doctor = await runScript('doctor', ['--offline'], offline);
    expect(doctor.stdout).toMatch(
      /^results {2}2 found = 2 accepted \+ 0 rejected \(2 demo-template, 0 ignored\)\n {9}demo\/results at [0-9a-f]{40}, 425 bytes\n {9}fetched: downloaded 2 \(425 bytes\), 0 were in the cache; 5 requests, 0 repeated, [0-9.]+ s\nrequests /,
    );
    const json = await runScript('doctor', ['--offline', '--json'], offline);
    expect((JSON.parse(json.stdout) as { fetched: unknown }).fetched).toMatchObject({
      results: {
        commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
        files: 2,
        bytes: 425,
        downloaded_files: 2,
        downloaded_bytes: 425,
        cache_hits: 0,
        requests: 5,
        retries: 0,
      },
      requests: { files: 2, cache_hits: 0 },
    });
    expect(hub.requests).toEqual([]);
    expect(readFolder(path.join(folder, 'cache'))).toEqual(cache);
  });

  it('says offline what the cache lacks, and builds nothing', async () => {
    const empty = { ...environment, STANDINGS_CACHE: path.join(folder, 'no-cache') };
    const { code, stderr } = await runScript(
      'build',
      ['--offline', '--out', path.join(folder, 'other')],
      empty,
    );
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "The dataset "demo/results" is not in the cache at the revision "main".
      The dataset "demo/requests" is not in the cache at the revision "main".
      Run \`npm run fetch\`.
      "
    `);
    expect(readdirSync(folder)).not.toContain('other');
    expect(readdirSync(folder)).not.toContain('no-cache');
  });

  it('builds nothing and says why when the token is missing', async () => {
    const { code, stderr } = await buildSite(path.join(folder, 'content'), path.join(folder, 'other'), {
      ...environment,
      HF_TOKEN: '',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('demo/results');
    expect(stderr).toContain('HF_TOKEN');
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(folder)).not.toContain('other');
  });
});
