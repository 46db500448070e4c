import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';
import { folderReader, startStaticHost, type StaticHost } from '../site/static-host.ts';
import { readText } from '../site/text-file.ts';

const TOKEN = 'hf_canaryToken';
let board: SmallBoard;
let host: StaticHost;
let hub: TestHub;

beforeAll(async () => {
  board = new SmallBoard();
  board.publish(3);
  expect(await board.build()).toMatchObject({ code: 0 });
  host = await startStaticHost(folderReader(board.at('site')), { kind: 'folders' });
  hub = await startTestHub();
  hub.addToken(TOKEN, { role: 'write', name: 'org' });
});
afterAll(async () => {
  await Promise.all([host.close(), hub.close()]);
  board.remove();
});

async function run(name: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runScript(name, args, {
    LEADERBOARD_CONTENT: board.at('content'),
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: '',
    GITHUB_OUTPUT: '',
    ...environment,
  });
  const clean = (text: string) => text.replaceAll(board.folder, '').replaceAll(host.url, 'http://site/');
  return { code, stdout: clean(stdout), stderr: clean(stderr) };
}

describe('npm run pending', () => {
  it('tells a workflow what it has found', async () => {
    board.write('output', 'before=1\n');
    const { code, stdout } = await run(
      'pending',
      ['--space', 'org/none', '--published', board.at('none.json')],
      {
        GITHUB_OUTPUT: board.at('output'),
        HF_TOKEN: TOKEN,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toBe(`There is something to publish:
- /none.json: nothing is published there yet
- the Space org/none: nothing is published there yet
`);
    expect(readFileSync(board.at('output'), 'utf8').replaceAll(board.folder, '')).toBe(`before=1
pending=true
reason=/none.json: nothing is published there yet; the Space org/none: nothing is published there yet
space=org/none
space_url=https://org-none.static.hf.space/
`);
  });

  it('asks for a token where a Space cannot be seen without one', async () => {
    const { code, stderr } = await run('pending', ['--space', 'org/none']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The Space "org\/none" does not exist or is private: .+ set HF_TOKEN to a token/s,
    );
  });

  it.each([
    ['the site that was built here', 'api/build.json', 'the results are in a folder without commits'],
    ['something else', 'index.html', 'what is published there does not say what it was built of'],
    ['nothing', 'none.json', 'nothing is published there yet'],
  ])('reads %s over the web', async (_what, file, reason) => {
    const { code, stdout } = await run('pending', ['--published', host.url + file]);
    expect(code).toBe(0);
    expect(stdout).toContain(`- http://site/${file}: ${reason}`);
  });

  it('says why it cannot be seen', async () => {
    const { code, stderr } = await run('pending', ['--published', 'http://127.0.0.1:9/api/build.json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^`--published http:\/\/127\.0\.0\.1:9\/api\/build\.json` cannot be reached \(.+\), so it cannot be seen whether there is anything new\.\nCheck the address, try again later, or publish anyway with `--force`\.\n$/,
    );
  });
});

describe('npm run summary', () => {
  it('compares with a board in a file or on the web', async () => {
    for (const previous of [board.at('site/api/board.json'), `${host.url}api/board.json`]) {
      const { code, stdout } = await run('summary', ['--site', board.at('site'), '--previous', previous]);
      expect(code).toBe(0);
      expect(stdout).toContain('## Small\n');
      expect(stdout).toContain('No row and no rank has changed.');
    }
  });

  it('compares with the board in a Space, and goes on without one', async () => {
    hub.createRepo('org/board', { type: 'spaces' });
    const args = ['--site', board.at('site'), '--space', 'org/board'];
    expect((await run('summary', args)).stdout).toContain('There was nothing to compare with.');
    hub.commit(
      'org/board',
      { 'api/board.json': readText(board.at('site'), 'api/board.json') },
      { type: 'spaces' },
    );
    expect((await run('summary', args)).stdout).toContain('No row and no rank has changed.');
  });

  it.each([
    [['--site', 'none'], 'There is no site in none.\nRun `npm run build` first'],
    [
      ['--failed', 'none.log'],
      '`--failed none.log` cannot be read (ENOENT).\nName the file that the output went to.',
    ],
    [
      ['--previous', 'http://127.0.0.1:9/'],
      'so it cannot be said what has changed.\nCheck the address, or leave `--previous` out.',
    ],
  ])('%j: says what is missing', async (args, message) => {
    const site = args[0] === '--previous' ? ['--site', board.at('site')] : [];
    const { code, stderr } = await run('summary', [...site, ...args]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
