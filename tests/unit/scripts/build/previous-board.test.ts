import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadPublished } from '../../../../scripts/published/download.ts';
import { readPreviousBoard } from '../../../../scripts/build/previous-board.ts';
import { UserError } from '../../../../src/domain/user-error.ts';
import { aPublishedBoard } from '../../pipeline/guard-boards.ts';

const ENVIRONMENT = { contentFolder: '', cacheFolder: '', endpoint: 'http://localhost' };

const board = aPublishedBoard({ rows: { m: { a: 0.5 } } });

let folder = '';
let server: Server;
let address = '';
let answer: RequestListener;
let asked: { url: string | undefined; authorization: string | undefined }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-previous-'));
  asked = [];
  server = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function failure(given: string): Promise<string> {
  const error: unknown = await readPreviousBoard(given, folder, ENVIRONMENT).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`No UserError, but ${String(error)}`);
  return `${error.message}\n${error.hint}`.replaceAll(address, 'http://site').replaceAll(folder, '');
}

describe('an address', () => {
  it('is read, through redirects too', async () => {
    answer = ({ url }, response) =>
      url === '/old'
        ? response.writeHead(302, { Location: '/new' }).end()
        : response.end(JSON.stringify(board));
    expect(await readPreviousBoard(`${address}/old`, folder, ENVIRONMENT)).toEqual({
      board,
      from: `${address}/old`,
      texts: { board: JSON.stringify(board), changes: null },
    });
  });

  it('is read with what the same site remembers', async () => {
    answer = ({ url }, response) =>
      response.end(url === '/api/changes.json?v=1' ? '{"remembered":true}' : JSON.stringify(board));
    expect(await readPreviousBoard(`${address}/api/board.json?v=1`, folder, ENVIRONMENT)).toMatchObject({
      texts: { changes: '{"remembered":true}' },
    });
    answer = ({ url }, response) =>
      url === '/api/board.json' ? response.end(JSON.stringify(board)) : response.writeHead(404).end();
    expect(await readPreviousBoard(`${address}/api/board.json`, folder, ENVIRONMENT)).toMatchObject({
      texts: { changes: null },
    });
  });

  it.each([404, 410])('that answers %i has nothing published yet', async (status) => {
    answer = (_, response) => response.writeHead(status).end('Not found');
    expect(await readPreviousBoard(`${address}/api/board.json`, folder, ENVIRONMENT)).toEqual({
      board: null,
      note: `guard: nothing is published at ${address}/api/board.json yet`,
    });
  });

  it('that answers with another status ends the build', async () => {
    answer = (_, response) => response.writeHead(503).end();
    expect(await failure(`${address}/api/board.json?key=secret`)).toMatchInlineSnapshot(`
      "\`--previous http://site/api/board.json\` answered 503, so the new board cannot be compared with the published one.
      The old site was kept. Check the address, try again later, or name a copy of the published \`api/board.json\` as a file."
    `);
  });

  it('that cannot be reached ends the build', async () => {
    answer = (request) => request.socket.destroy();
    expect(await failure(`${address}/api/board.json`)).toMatch(
      /^`--previous http:\/\/site\/api\/board.json` cannot be reached \(\w+\), so the new board cannot be compared/,
    );
  });

  it('that holds no board ends the build', async () => {
    answer = (_, response) => response.end('<!doctype html>');
    expect(await failure(`${address}/`)).toMatchInlineSnapshot(`
      "\`--previous http://site/\` is no board.
      Name the \`api/board.json\` of the published site. If there is none yet, leave \`--previous\` out this once."
    `);
  });

  it('that dawdles or sends too much is given up', async () => {
    answer = (_, response) => void response.write('{');
    const flags = { flag: '--previous', consequence: 'nothing is compared', hint: 'Look.' };
    const slow = downloadPublished(address, flags, { milliseconds: 200, bytes: 1000 });
    await expect(slow).rejects.toThrow('gave no whole answer in 0.2 s');
    answer = (_, response) => response.end('x'.repeat(3_000_001));
    const large = downloadPublished(address, flags, { milliseconds: 30_000, bytes: 3_000_000 });
    await expect(large).rejects.toThrow('is larger than 3 MB');
  });

  it('gets the user and password that stand in it, which are told to nobody else', async () => {
    answer = (_, response) => response.writeHead(500).end();
    const error = await failure(`${address.replace('//', '//me:p%40ss@')}/board.json`);
    expect(asked).toEqual([{ url: '/board.json', authorization: `Basic ${btoa('me:p@ss')}` }]);
    expect(error).toContain('`--previous http://site/board.json` answered 500');
    expect(error).not.toMatch(/me:|ss@/);
  });
});

describe('a file', () => {
  it('is read', async () => {
    const file = path.join(folder, 'board.json');
    writeFileSync(file, JSON.stringify(board));
    expect(await readPreviousBoard(file, folder, ENVIRONMENT)).toEqual({
      board,
      from: file,
      texts: { board: JSON.stringify(board), changes: null },
    });
  });

  it('that is missing, a folder or no board ends the build', async () => {
    expect(await failure(path.join(folder, 'missing.json'))).toMatchInlineSnapshot(`
      "\`--previous /missing.json\` cannot be read (ENOENT).
      Name the \`api/board.json\` of the published site: a file, or an address with http:// or https://. If there is none yet, leave \`--previous\` out this once."
    `);
    expect(await failure(folder)).toContain('cannot be read (EISDIR)');
    writeFileSync(path.join(folder, 'other.json'), '{"schema_version": 2}');
    expect(await failure(path.join(folder, 'other.json'))).toContain('`--previous /other.json` is no board.');
    expect(await failure('ftp://site/board.json')).toContain('cannot be read (ENOENT)');
  });
});

describe('without --previous', () => {
  it('the board of the old site is read', async () => {
    mkdirSync(path.join(folder, 'api'));
    const file = path.join(folder, 'api/board.json');
    writeFileSync(file, JSON.stringify(board));
    expect(await readPreviousBoard(undefined, folder, ENVIRONMENT)).toEqual({
      board,
      from: file,
      texts: { board: JSON.stringify(board), changes: null },
    });
  });

  it('none need be there', async () => {
    expect(await readPreviousBoard(undefined, path.join(folder, 'none'), ENVIRONMENT)).toMatchObject({
      board: null,
    });
  });
});

describe('a Space', () => {
  const inSpace = (files: Record<string, string>): RequestListener => {
    return ({ url }, response) => {
      const text = files[url?.replace('/spaces/org/board/resolve/main/', '') ?? ''];
      response.writeHead(text === undefined ? 404 : 200).end(text);
    };
  };
  const read = () => readPreviousBoard('space:org/board', folder, { ...ENVIRONMENT, endpoint: address });

  it('is read with what it remembers', async () => {
    answer = inSpace({ 'api/board.json': JSON.stringify(board), 'api/changes.json': '{}' });
    expect(await read()).toEqual({
      board,
      from: 'the Space org/board',
      texts: { board: JSON.stringify(board), changes: '{}' },
    });
  });

  it('without a board is compared with nothing', async () => {
    answer = inSpace({});
    expect(await read()).toEqual({
      board: null,
      note: 'guard: nothing compared, because the Space org/board has no board yet',
    });
    answer = inSpace({ 'api/board.json': '<html>' });
    expect(await read()).toMatchObject({
      note: 'guard: nothing compared, because the Space org/board has no board that can be read',
    });
  });
});
