import { afterEach, describe, expect, test } from 'vitest';
import { DatasetError } from '../../src/datasets/dataset-error.ts';
import type { Dataset, DatasetFile } from '../../src/datasets/dataset.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { type Files, kinds, type Place } from './dataset-kinds.ts';

const ODD_NAMES = [
  '#1?.json',
  '%41%2F.json',
  'it\'s "quoted".json',
  'two  spaces/and & more.json',
  'a+b=c;d,e@f:g.json',
  'back\\slash.json',
  'Ünïcödé/日本語.json',
  'e\u0301-not-composed.json',
  '🟢 emoji.json',
  '\uffee-after-emoji-in-utf-8.json',
  '\u200frtl.json',
  '~/$HOME/`id`.json',
  'dot.dir/.hidden',
  '...json',
  `${'long'.repeat(60)}.json`,
];

describe.each(kinds)('$name', (kind) => {
  let place: Place | undefined;
  afterEach(async () => {
    await place?.close();
    place = undefined;
  });

  const openWith = async (files: Files, path?: string): Promise<Dataset> => {
    place = await kind.make(files);
    return place.open(path);
  };

  test('lists every file, sorted by code unit, with its size', async () => {
    const dataset = await openWith({
      'b/2.json': 'four',
      'B.json': '',
      'b.json': 'é',
      'b/10.json': '1',
      'a/z/y.json': '22',
    });
    const files = await dataset.list(await dataset.head());
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['B.json', 0],
      ['a/z/y.json', 2],
      ['b.json', 2],
      ['b/10.json', 1],
      ['b/2.json', 4],
    ]);
  });

  test('reads the bytes as they are, each with the file that was asked for', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    const dataset = await openWith({ 'bytes.bin': bytes, 'empty.json': '', 'crlf.txt': 'a\r\nb\0' });
    expect(await readAll(dataset)).toEqual([
      ['bytes.bin', Buffer.from(bytes)],
      ['crlf.txt', Buffer.from('a\r\nb\0')],
      ['empty.json', Buffer.alloc(0)],
    ]);
  });

  test('takes any name that a file may have', async () => {
    const files = Object.fromEntries(ODD_NAMES.map((name, index) => [name, `content ${index}`]));
    const dataset = await openWith(files);
    const expected = [...ODD_NAMES].sort().map((name) => [name, Buffer.from(files[name] ?? '')]);
    expect(await readAll(dataset)).toEqual(expected);
  });

  test('an empty dataset has no files', async () => {
    const dataset = await openWith({});
    expect(await readAll(dataset)).toEqual([]);
  });

  test('a folder of a dataset is a dataset, with paths relative to it', async () => {
    const dataset = await openWith(
      { 'data/v1 #2/a.json': 'a', 'data/v1 #2/sub/b.json': 'b', 'data/v1 #22/c.json': 'c', 'd.json': 'd' },
      'data/v1 #2',
    );
    expect(await readAll(dataset)).toEqual([
      ['a.json', Buffer.from('a')],
      ['sub/b.json', Buffer.from('b')],
    ]);
  });

  test('reads only what it is asked for, in that order', async () => {
    const dataset = await openWith({ 'a.json': 'a', 'b.json': 'bb', 'c.json': 'c' });
    const commit = await dataset.head();
    const [a, , c] = await dataset.list(commit);
    const paths: string[] = [];
    for await (const { file } of dataset.read(
      commit,
      [c, a].filter((file) => file !== undefined),
    ))
      paths.push(file.path);
    expect(paths).toEqual(['c.json', 'a.json']);
  });

  test('keeps the order over many files of different sizes', async () => {
    const entries = Array.from({ length: 300 }, (_, index) => [
      `${index}.json`,
      'x'.repeat((index * 7919) % 5000),
    ]);
    const dataset = await openWith(Object.fromEntries(entries) as Files);
    const commit = await dataset.head();
    const files = await dataset.list(commit);
    const read: DatasetFile[] = [];
    for await (const { file, bytes } of dataset.read(commit, files)) {
      expect(bytes.length).toBe(file.size);
      read.push(file);
    }
    expect(read).toEqual(files);
  });

  test('reads a big file whole', async () => {
    const big = new Uint8Array(8_000_000).map((_, index) => (index * 31) >> 3);
    const dataset = await openWith({ 'big.bin': big });
    const [file] = await readAll(dataset);
    expect(await gitBlobOid(file?.[1] ?? Buffer.alloc(0))).toBe(await gitBlobOid(big));
  });

  test('a reader may stop early', async () => {
    const dataset = await openWith(
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.json`, 'x'])),
    );
    const commit = await dataset.head();
    for await (const { file } of dataset.read(commit, await dataset.list(commit))) {
      expect(file.path).toBe('0.json');
      break;
    }
  });

  test('a dataset that is not there is an error that says what to do', async () => {
    place = await kind.make({});
    const dataset = place.openMissing();
    const error = await catchError(async () => dataset.list(await dataset.head()));
    expect(error.message).toContain('absent');
    expect(error.hint).not.toBe('');
  });

  test('a folder of the dataset that is not there is an error, not an empty dataset', async () => {
    place = await kind.make({ 'a.json': 'a' });
    const error = await catchError(async () => {
      const dataset = await place?.open('no such');
      if (dataset) await dataset.list(await dataset.head());
    });
    expect(error.hint).not.toBe('');
  });

  test('a file that is not there is an error that names it', async () => {
    const dataset = await openWith({ 'a.json': 'a' });
    const error = await catchError(async () =>
      read(dataset, { path: 'gone.json', size: 1, oid: '0'.repeat(40) }),
    );
    expect(error.message).toContain('"gone.json"');
    expect(error.hint).not.toBe('');
  });

  test.each(['../a.json', '/a.json', 'b/../../a.json', 'b//a.json', './a.json', '', 'a\0.json'])(
    'the path %j is refused',
    async (path) => {
      const dataset = await openWith({ 'a.json': 'a', 'b/a.json': 'a' });
      const error = await catchError(() => read(dataset, { path, size: 1, oid: null }));
      expect(error.code).toBe('unsafe-path');
    },
  );

  test.skipIf(!kind.isPinned)('what is pushed later changes nothing (a folder has no commits)', async () => {
    const dataset = await openWith({ 'a.json': 'old', 'b.json': 'old', 'c.json': 'old' });
    const commit = await dataset.head();
    place?.change({ 'a.json': 'new and longer', 'b.json': null, 'd.json': 'new' });
    const files = await dataset.list(commit);
    place?.change({ 'c.json': null });
    const contents: string[] = [];
    for await (const { file, bytes } of dataset.read(commit, files))
      contents.push(`${file.path} ${decode(bytes)}`);
    expect(contents).toEqual(['a.json old', 'b.json old', 'c.json old']);
  });

  test.skipIf(!kind.isPinned)(
    'the listing has the true oids of git (a folder would have to read for them)',
    async () => {
      const dataset = await openWith({ 'hello.txt': 'hello\n' });
      const files = await dataset.list(await dataset.head());
      // From `printf 'hello\n' | git hash-object --stdin`.
      expect(files).toEqual([
        { path: 'hello.txt', size: 6, oid: 'ce013625030ba8dba906f756967f9e9ca394464a' },
      ]);
    },
  );
});

async function readAll(dataset: Dataset): Promise<[string, Buffer][]> {
  const commit = await dataset.head();
  const read: [string, Buffer][] = [];
  for await (const { file, bytes } of dataset.read(commit, await dataset.list(commit))) {
    read.push([file.path, Buffer.from(bytes)]);
  }
  return read;
}

async function read(dataset: Dataset, file: DatasetFile): Promise<void> {
  const commit = await dataset.head();
  for await (const { bytes } of dataset.read(commit, [file])) expect(bytes).toBeDefined();
}

async function catchError(run: () => Promise<unknown>): Promise<DatasetError> {
  const error: unknown = await run().catch((reason: unknown) => reason);
  if (error instanceof DatasetError) return error;
  throw new Error('There was no DatasetError.', { cause: error });
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
