import { execFile, spawn, spawnSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';

let board: SmallBoard;
beforeAll(async () => {
  board = new SmallBoard();
  board.publish(2);
  expect(await board.build()).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => board.remove());

describe('--previous', () => {
  const token = `hf_${'canary'.repeat(6)}`;

  it('compares with the board at an address, and sends it no token', async () => {
    const published = board.read('site/api/board.json');
    const headers: string[] = [];
    const server = createServer((request, response) => {
      headers.push(JSON.stringify(request.headers));
      response.end(published);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/board.json`;
    board.publish(1);
    rmSync(board.at('site'), { recursive: true });
    const { code, stdout, stderr } = await board.build(['--previous', address], { HF_TOKEN: token });
    board.publish(2);
    await new Promise((resolve) => server.close(resolve));
    expect(stderr).toContain('- rows: 1 of 2 rows is gone (50%; at most 10% may go)');
    expect(stderr).toContain(`npm run build -- --out /site --previous ${address} --accept `);
    expect(code).toBe(1);
    expect(headers).toHaveLength(2);
    expect(headers.join() + stdout + stderr).not.toContain(token);
    expect(readdirSync(board.folder)).toEqual(['content']);
  });

  it('must be there', async () => {
    const { code, stderr } = await board.build(['--previous', board.at('none.json')]);
    expect(stderr).toContain('`--previous /none.json` cannot be read (ENOENT).\nName the `api/board.json`');
    expect(code).toBe(1);
  });
});

describe('flags that mean nothing', () => {
  it.each([
    [['--accept', 'yes'], '`--accept yes` is no commit.\nGive the commit that was named'],
    [['--accept', '12345'], '`--accept 12345` is no commit.'],
    [
      ['--offline', '--previous', 'https://example.org/api/board.json'],
      '`--offline` and what `--previous` names on the network exclude each other.\nName a file',
    ],
  ])('%j: exit code 2', async (args, message) => {
    const { code, stderr } = await runScript('build', args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('--out', () => {
  it('refuses to replace what is no site, before anything else is done', async () => {
    board.write('precious/notes.txt', 'mine');
    const { code, stderr } = await board.build(['--out', board.at('precious')]);
    expect(stderr).toMatchInlineSnapshot(`
      "\`--out /precious\` holds other files than a site of this program, so the site was not put in its place.
      Name a folder that is empty, does not exist yet, or holds an older site (with index.html and api/board.json).
      "
    `);
    expect(code).toBe(1);
    expect(board.read('precious/notes.txt')).toBe('mine');
  });
});

describe('--offline', () => {
  it('says what is missing, and asks nobody', async () => {
    board.write(
      'hub/leaderboard.yaml',
      'title: Hub\ndatasets: { results: { hub: org/results } }\ntasks: [{ id: a, key: a, metric: acc }]\n',
    );
    const { code, stderr } = await board.build(['--offline'], {
      LEADERBOARD_CONTENT: board.at('hub'),
      STANDINGS_CACHE: board.at('no-cache'),
      HF_ENDPOINT: 'http://127.0.0.1:9',
    });
    expect(stderr).toContain('org/results');
    expect(stderr).toContain('npm run fetch');
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(1);
    expect(readdirSync(board.folder)).not.toContain('no-cache');
  });

  it('builds from local folders', async () => {
    expect(await board.build(['--offline'])).toMatchObject({ code: 0 });
  });
});

describe('what killed builds leave', () => {
  it('is finished or cleared up by the next build', async () => {
    await board.build();
    const { pid } = spawnSync('node', ['--version']);
    const killed = `site.new-${pid}-abcdef`;
    board.write(`${killed}/ready`, '');
    renameSync(board.at('site'), board.at(killed, 'site'));
    const { stdout, stderr, code } = await board.build();
    expect(stderr).toBe('');
    expect(stdout).toContain('Finished the swap of /site that an earlier build had begun.');
    expect(stdout).toContain('guard: compared with /site/api/board.json, within all limits');
    expect(code).toBe(0);
    expect(readdirSync(board.folder).filter((name) => name.startsWith('site'))).toEqual(['site']);
  });

  it('is finished by a preview', async () => {
    const { pid } = spawnSync('node', ['--version']);
    board.write(`seen.new-${pid}-abcdef/ready`, '');
    board.write(`seen.new-${pid}-abcdef/site/index.html`, 'new');
    const preview = spawn('node', ['scripts/preview.ts', '--out', board.at('seen'), '--port', '0'], {
      env: { ...process.env, LEADERBOARD_CONTENT: board.at('content') },
    });
    await new Promise((resolve) => preview.stdout.once('data', resolve));
    preview.kill();
    expect(board.read('seen/index.html')).toBe('new');
  });
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  it('ends the build with what to do, and keeps the old site', async () => {
    await board.build();
    const before = board.site();
    const run = promisify(execFile)(
      'sh',
      ['-c', 'ulimit -f 40; exec node scripts/build.ts --out "$1"', 'sh', board.at('site')],
      {
        env: { ...process.env, LEADERBOARD_CONTENT: board.at('content') },
      },
    );
    const error: unknown = await run.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 1 });
    const stderr = String(Reflect.get(Object(error), 'stderr')).replaceAll(board.folder, '');
    expect(stderr.replace(/ at [^)]*/, ' at <file>')).toMatchInlineSnapshot(`
      "The build of /site failed: a file would be larger than the system allows (EFBIG at <file>).
      The old site, if there was one, was kept. Free some space, and build again.
      "
    `);
    expect(board.site()).toEqual(before);
  });
});
