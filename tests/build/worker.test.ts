import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'standings-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DOOR = 'door: worker, worker: "https://door.example.org/", client_id: an-app';

function makeContent(submission: string | null, requests = 'hub: org/requests', more = ''): string {
  const content = mkdtempSync(path.join(folder, 'content-'));
  writeText(
    content,
    'leaderboard.yaml',
    `title: A board
${more}
datasets: { results: { folder: results }, requests: { ${requests} } }
tasks: [{ id: one, label: One, key: one, metric: acc }]
${submission === null ? '' : `submission: { ${submission} }`}
`,
  );
  return content;
}

const build = (content: string) =>
  runScript('worker', ['build', '--out', path.join(folder, 'out')], {
    LEADERBOARD_CONTENT: content,
    HF_TOKEN: 'hf_canaryOfTheWorker',
    OAUTH_CLIENT_SECRET: 'canary-secret',
  });

describe('npm run worker -- build', () => {
  it('writes one module with the board’s rules and words, and what wrangler needs, without a secret', async () => {
    const more = 'language: de\nurl: https://example.org/board\ndeploy: { space: my-org/board }';
    const { code, stdout, stderr } = await build(makeContent(DOOR, undefined, more));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('from https://example.org, https://my-org-board.static.hf.space.');
    expect(stdout).toContain('npx wrangler secret put HF_TOKEN');
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['worker.js', 'wrangler.json']);
    const module = readText(path.join(folder, 'out'), 'worker.js');
    expect(module).toContain('Niemand ist angemeldet.');
    expect(module).not.toContain('Nobody is signed in.');
    expect(module).toContain('https://example.org/board/api/submission.json');
    expect(module).not.toMatch(/canary|\bfrom\s*["']node:|\brequire\(/);
    expect(JSON.parse(readText(path.join(folder, 'out'), 'wrangler.json'))).toMatchObject({
      name: 'org-requests-door',
      main: 'worker.js',
      no_bundle: true,
    });
  });

  it.each([
    ['no submission', makeContent(null), 'has no `submission`, so there is nothing for a worker to do.'],
    ['another door', makeContent('door: link'), 'by the door `link`, which needs no worker.'],
    [
      'no client id',
      makeContent('door: worker, worker: "https://door.example.org/"'),
      'does not say which OAuth app a worker signs visitors in with.',
    ],
    [
      'requests in a folder',
      makeContent(DOOR, 'folder: requests'),
      'leads to a requests dataset on the Hub, and there is none.',
    ],
    [
      'requests at a commit',
      makeContent(DOOR, `hub: org/requests, revision: ${'a'.repeat(40)}`),
      'A worker writes to a branch, and `datasets.requests.revision` is "aaaa',
    ],
  ])('says what is missing: %s', async (_what, content, message) => {
    const { code, stderr } = await build(content);
    expect(stderr).toContain(message);
    expect(code).toBe(1);
  });
});

describe('npm run worker', () => {
  it.each([
    [[], 'Nothing was asked for.\nSay `serve` or `build`'],
    [['fly'], '`fly` is nothing that a worker can do.'],
    [['serve', '--port', 'x'], '`--port x` is no port.'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await runScript('worker', args, { LEADERBOARD_CONTENT: makeContent(DOOR) });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
