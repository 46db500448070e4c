import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderWritable } from '../../src/datasets/folder/writable.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { StaleParentError } from '../../src/datasets/stale-parent-error.ts';
import { createRequestStore } from '../../src/submission/request-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const open = () => createFolderWritable({ folder, location: 'requests' });
const write = async (path: string, content: string | null, before: string | null) => {
  const dataset = open();
  const change = { content: content === null ? null : bytes(content), before };
  return dataset.commit(await dataset.head(), { title: 'ours', files: new Map([[path, change]]) });
};

describe('a folder that is written to', () => {
  it('gets the file, and nothing else is left in it', async () => {
    expect(await write('org/new.json', 'new', null)).toEqual({ kind: 'committed', revision: null });
    expect(readFileSync(join(folder, 'org/new.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['org']);
    const before = await gitBlobOid(bytes('new'));
    expect(await write('org/new.json', 'new', before)).toMatchObject({ kind: 'unchanged' });
    expect(await write('org/new.json', null, before)).toMatchObject({ kind: 'committed' });
    expect(readdirSync(join(folder, 'org'))).toEqual([]);
  });

  it('keeps what somebody else has written meanwhile', async () => {
    writeFileSync(join(folder, 'a.json'), 'theirs');
    await expect(write('a.json', 'ours', null)).rejects.toThrow(
      '"ours" was not written to the dataset folder "requests": "a.json" is no longer as it was read.',
    );
    await expect(write('a.json', 'ours', await gitBlobOid(bytes('old')))).rejects.toBeInstanceOf(
      StaleParentError,
    );
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('theirs');
  });

  it.each(['../out.json', '.git/config', '.standings/lock', 'link/out.json', 'file-link', 'sub'])(
    'refuses %s',
    async (path) => {
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      symlinkSync(outside, join(folder, 'link'));
      symlinkSync(join(outside, 'x'), join(folder, 'file-link'));
      mkdirSync(join(folder, 'sub'));
      await expect(write(path, 'x', null)).rejects.toMatchObject({ code: 'unsafe-path' });
      expect(readdirSync(outside)).toEqual([]);
      rmSync(outside, { recursive: true });
    },
  );

  it('loses nothing among several processes', async () => {
    writeFileSync(join(folder, 'count.txt'), '0');
    const run = () => promisify(execFile)('node', ['tests/contract/writer-process.ts', folder, '25']);
    await Promise.all(Array.from({ length: 4 }, run));
    expect(readFileSync(join(folder, 'count.txt'), 'utf8')).toBe('100');
    expect(readdirSync(folder)).toEqual(['count.txt']);
  });
});

it('a store of requests writes on top of what it has read, or says that it has moved', async () => {
  const store = createRequestStore(open(), null);
  const request = { path: 'org/m.json', content: '{"model":"org/m","status":"PENDING"}', title: 'Submit' };
  const at = await store.read();
  expect(await store.write(request, at)).toBe('written');
  expect(await store.write({ ...request, path: 'org/n.json' }, at)).toBe('moved');
  const now = await store.read();
  expect(now.requests).toMatchObject([{ path: 'org/m.json', model: 'org/m', status: 'pending' }]);
  expect(await store.readRaw('org/m.json', now)).toEqual({ model: 'org/m', status: 'PENDING' });
});
