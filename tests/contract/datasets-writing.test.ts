import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../src/datasets/http/http.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { openWritable } from '../../src/datasets/open-writable.ts';
import { StaleParentError } from '../../src/datasets/stale-parent-error.ts';
import type { WritableDataset } from '../../src/datasets/writable.ts';
import { readFolder } from '../site/read-folder.ts';
import { writeText } from '../site/text-file.ts';
import { BOARD, CommitFixture } from './hub-commit-fixture.ts';
import { TOKEN } from './hub-fixture.ts';

const fixture = new CommitFixture();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A dataset in the folder `sub`, with what else there is. */
interface Place {
  dataset: WritableDataset;
  read: () => Record<string, string>;
  write: (path: string, text: string) => void;
}

const kinds: Record<string, () => Place> = {
  'a folder': () => {
    writeText(folder, 'old.json', 'old');
    writeText(folder, 'sub/a.json', 'a');
    const location = { kind: 'folder', folder: join(folder, 'sub'), location: 'sub' } as const;
    return {
      dataset: openWritable(location, { endpoint: fixture.hub.endpoint, http: fetch }),
      read: () =>
        Object.fromEntries(
          Object.keys(readFolder(folder)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
        ),
      write: (path, text) => writeText(folder, path, text),
    };
  },
  'a branch of the Hub': () => {
    const { hub, clock } = fixture;
    const { endpoint } = hub;
    hub.commit(BOARD, { 'sub/a.json': 'a' });
    const http = createHttp({ endpoint, token: TOKEN, clock, random: () => 0.5 });
    const location = { kind: 'hub', repo: BOARD, revision: 'main', path: 'sub' } as const;
    return {
      dataset: openWritable(location, { endpoint, http }),
      read: () => fixture.files(),
      write: (path, text) => void hub.commit(BOARD, { [path]: text }),
    };
  },
};

const bytes = (text: string) => new TextEncoder().encode(text);
/** What is to become of files: new text, from old. */
const changes = async (all: Record<string, { to: string | null; from: string | null }>) =>
  new Map(
    await Promise.all(
      Object.entries(all).map(async ([path, { to, from }]) => {
        const before = from === null ? null : await gitBlobOid(bytes(from));
        return [path, { content: to === null ? null : bytes(to), before }] as const;
      }),
    ),
  );

describe.each(Object.entries(kinds))('writing to %s', (_name, open) => {
  it('makes all changes of one commit, below its folder alone', async () => {
    const { dataset, read } = open();
    const files = await changes({ 'a.json': { to: null, from: 'a' }, 'org/b.json': { to: 'b', from: null } });
    const parent = await dataset.head();
    expect(await dataset.commit(parent, { title: 'ours', files })).toMatchObject({ kind: 'committed' });
    expect(read()).toEqual({ 'old.json': 'old', 'sub/org/b.json': 'b' });
    const now = await dataset.head();
    expect((await dataset.list(now)).map(({ path }) => path)).toEqual(['org/b.json']);
  });

  it('writes nothing where all of it is there already', async () => {
    const { dataset } = open();
    const parent = await dataset.head();
    const files = await changes({ 'a.json': { to: 'a', from: 'a' } });
    expect(await dataset.commit(parent, { title: 'ours', files })).toEqual({
      ...parentOf(parent),
      kind: 'unchanged',
    });
  });

  it.each(['a.json', 'new.json'])(
    'writes nothing when somebody else has written %s meanwhile',
    async (path) => {
      const { dataset, read, write } = open();
      const parent = await dataset.head();
      const files = await changes({
        'a.json': { to: 'ours', from: 'a' },
        'new.json': { to: 'ours', from: null },
      });
      write(`sub/${path}`, 'theirs');
      const before = read();
      const refused = dataset.commit(parent, { title: 'ours', files });
      await expect(refused).rejects.toBeInstanceOf(StaleParentError);
      await expect(refused).rejects.toThrow(/^"ours" was not written to the dataset/);
      expect(read()).toEqual(before);
    },
  );

  it('writes nothing when another file has come, where that counts', async () => {
    const { dataset, read, write } = open();
    const parent = await dataset.head();
    const paths = new Set((await dataset.list(parent)).map(({ path }) => path));
    write('sub/other.json', 'theirs');
    const files = await changes({ 'new.json': { to: 'ours', from: null } });
    await expect(dataset.commit(parent, { title: 'ours', files, paths })).rejects.toMatchObject({
      code: 'stale-parent',
    });
    expect(Object.keys(read())).not.toContain('sub/new.json');
  });

  it('lets one of many writers win at a time, and loses none', async () => {
    const { dataset, read } = open();
    const writeOne = async (name: string) => {
      for (;;) {
        const parent = await dataset.head();
        const paths = new Set((await dataset.list(parent)).map(({ path }) => path));
        const files = await changes({ [`${name}.json`]: { to: name, from: null } });
        try {
          return await dataset.commit(parent, { title: `Submit ${name}`, files, paths });
        } catch (error) {
          if (!(error instanceof StaleParentError)) throw error;
        }
      }
    };
    const names = Array.from({ length: 8 }, (_, index) => `w${index}`);
    await Promise.all(names.map(writeOne));
    const made = Object.keys(read()).filter((path) => path.startsWith('sub/w'));
    expect(made.sort()).toEqual(names.map((name) => `sub/${name}.json`));
  });

  it.each(['../out.json', 'a/../../out.json', '/out.json', ''])('refuses the path "%s"', async (path) => {
    const { dataset, read } = open();
    const before = read();
    const files = await changes({ [path]: { to: 'x', from: null } });
    const refused = dataset.commit(await dataset.head(), { title: 'ours', files });
    await expect(refused).rejects.toMatchObject({ code: 'unsafe-path' });
    expect(read()).toEqual(before);
  });
});

it('does not open a commit for writing', () => {
  const location = { kind: 'hub', repo: BOARD, revision: 'a'.repeat(40), path: '' } as const;
  expect(() => openWritable(location, { endpoint: fixture.hub.endpoint, http: fetch })).toThrow(
    /^The dataset "org\/board" is not written to: .* is a commit\.$/,
  );
});

function parentOf({ revision }: { revision: string | null }) {
  return { revision };
}
