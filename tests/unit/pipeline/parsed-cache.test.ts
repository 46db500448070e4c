import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { createParsedCaches } from '../../../src/pipeline/parsed-cache/parsed-caches.ts';
import { readSealed, writeSealed } from '../../../src/pipeline/parsed-cache/sealed-file.ts';
import { runPipeline } from '../../../src/pipeline/pipeline.ts';
import { MemoryDataset, type Files } from './memory-dataset.ts';

let cacheFolder = '';
beforeEach(() => {
  cacheFolder = mkdtempSync(path.join(tmpdir(), 'standings-cache-'));
});
afterEach(() => rmSync(cacheFolder, { recursive: true, force: true }));

const text = `title: A board
datasets:
  results: { hub: org/results }
  requests: { hub: org/requests }
tasks:
  - { id: arc, label: ARC, key: arc, metric: acc, range: [0, 1] }
`;
const withTable = `${text}table: { model: Model }\n`;

const result = (model: string, acc: unknown) =>
  JSON.stringify({ config: { model_name: model }, results: { arc: { acc } } });
const results: Files = {
  'org/a/results_2026-01-02T03-04-05.json': result('org/a', 0.5),
  'org/b/results_2026-01-02T03-04-05.json': result('org/b', 'N/A'),
  'org/broken.json': '{"half": ',
  'table.csv': 'Model,arc\norg/c,0.25\n',
};
const requests: Files = {
  'a.json': '{"model": "org/a", "status": "FINISHED", "likes": NaN, "extra": {"__proto__": [-0.0]}}',
  'nameless.json': '{"status": "PENDING"}',
};

/** A pass of the pipeline with the cache: its board and report, and which result and request files were read. */
async function run({
  files = results,
  yaml = text,
  isReadOnly = false,
}: { files?: Files; yaml?: string; isReadOnly?: boolean } = {}) {
  const config: Config = parseConfig(yaml, 'leaderboard.yaml');
  const datasets = { results: new MemoryDataset(files), requests: new MemoryDataset(requests) };
  const { board, report } = await runPipeline(config, datasets, {
    caches: createParsedCaches(config, { cacheFolder, isReadOnly }),
  });
  return { board, report, read: [...datasets.results.wasRead, ...datasets.requests.wasRead] };
}

function findCache(role: string): string {
  const folder = path.join(cacheFolder, 'parsed');
  const name = readdirSync(folder).find((each) => each.startsWith(role));
  if (name === undefined) throw new Error(`no cache of ${role}`);
  return path.join(folder, name);
}

describe('a dataset that has not changed', () => {
  it('is not read again, and gives the same board and report', async () => {
    const cold = await run();
    const warm = await run();
    expect(cold.read).toEqual([...Object.keys(results), ...Object.keys(requests)]);
    expect(cold.report.results).toMatchObject({ found: 4, accepted: 2, rejected: 2 });
    expect(warm).toEqual({ ...cold, read: [] });
  });

  it('leaves the cache untouched', async () => {
    await run();
    const before = statSync(findCache('results'), { bigint: true });
    await run();
    const after = statSync(findCache('results'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });
});

describe('of a dataset that has changed', () => {
  it('only the files with another content or another name are read', async () => {
    await run();
    const { 'org/broken.json': broken = '', ...others } = results;
    const files = {
      ...others,
      'org/a/results_2026-01-02T03-04-05.json': result('org/a', 0.75),
      'org/renamed.json': broken,
    };
    const warm = await run({ files });
    expect(warm.read).toEqual(['org/a/results_2026-01-02T03-04-05.json', 'org/renamed.json']);
    rmSync(cacheFolder, { recursive: true });
    expect({ ...(await run({ files })), read: [] }).toEqual({ ...warm, read: [] });
  });

  it('files that are gone are forgotten', async () => {
    await run();
    expect(readFileSync(findCache('results'), 'utf8')).toContain('org/b/');
    const files = Object.fromEntries(Object.entries(results).filter(([file]) => !file.startsWith('org/b/')));
    expect((await run({ files })).read).toEqual([]);
    expect(readFileSync(findCache('results'), 'utf8')).not.toContain('org/b/');
  });
});

describe('a board with another table mapping', () => {
  it('is parsed anew', async () => {
    expect((await run()).report.results.rejected).toBe(2);
    const mapped = await run({ yaml: withTable });
    expect(mapped.read).toEqual(Object.keys(results));
    expect(mapped.board.rows.map(({ id }) => id)).toContain('org/c');
    expect((await run()).read).toEqual([]);
  });
});

describe('a cache that is no good', () => {
  it('counts as absent wherever it is cut or changed', async () => {
    const cold = await run();
    const file = findCache('results');
    const bytes = readFileSync(file);
    const damages = fc.oneof(
      fc.integer({ min: 0, max: bytes.length - 1 }).map((length) => bytes.subarray(0, length)),
      fc
        .tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }))
        .map(([at, bit]) => bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))),
    );
    await fc.assert(
      fc.asyncProperty(damages, async (damaged) => {
        writeFileSync(file, damaged);
        const { board, report, read } = await run();
        expect(read).toEqual(Object.keys(results));
        expect({ board, report }).toEqual({ board: cold.board, report: cold.report });
        expect(readFileSync(file)).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['is empty', () => ''],
    ['is no JSON', () => 'a'],
    ['is JSON of another kind', () => '[]\n[]'],
  ])('counts as absent where it %s', async (_, content) => {
    const cold = await run();
    writeFileSync(findCache('results'), content());
    expect((await run()).read).toEqual(Object.keys(results));
    expect(await run()).toEqual({ ...cold, read: [] });
  });

  it.each([
    ['has another context', { context: 'older readers' }],
    ['has no archive', { archive: undefined }],
    [
      'has an archive of another shape',
      { archive: { files: [[0]], items: {}, rejections: [], scalars: [] } },
    ],
  ])('counts as absent where it is whole and %s', async (_, change) => {
    const cold = await run();
    const file = findCache('results');
    writeSealed(file, { ...(readSealed(file) as object), ...change });
    expect(await run()).toEqual({ ...cold, read: Object.keys(results) });
  });

  it('is parsed anew, file by file, where what it says of a file makes no sense', async () => {
    const cold = await run();
    const file = findCache('results');
    const sealed = JSON.stringify(readSealed(file));
    writeSealed(file, JSON.parse(sealed.replaceAll('"not_available"', '"no_reason"')));
    expect(await run()).toEqual({ ...cold, read: Object.keys(results) });
  });
});

describe('a cache that was being written when its process was killed', () => {
  it('is as before, and what was left of it goes with the next writing', async () => {
    const cold = await run();
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const unfinished = `${findCache('results')}.${dead}.tmp`;
    writeFileSync(unfinished, 'half');
    expect(await run()).toEqual({ ...cold, read: [] });
    await run({ files: { 'new.json': result('org/new', 1) } });
    expect(existsSync(unfinished)).toBe(false);
  });
});

describe('a cache that cannot be written', () => {
  it('is no failure', async () => {
    const cold = await run();
    rmSync(cacheFolder, { recursive: true });
    writeFileSync(cacheFolder, 'a file in its place');
    expect(await run()).toEqual(cold);
    expect(readFileSync(cacheFolder, 'utf8')).toBe('a file in its place');
  });

  it('is not written where it is only to be read, but is read', async () => {
    const cold = await run({ isReadOnly: true });
    expect(existsSync(path.join(cacheFolder, 'parsed'))).toBe(false);
    await run();
    expect(await run({ isReadOnly: true })).toEqual({ ...cold, read: [] });
    const before = readFileSync(findCache('results'));
    await run({ files: { 'new.json': result('org/new', 1) }, isReadOnly: true });
    expect(readFileSync(findCache('results'))).toEqual(before);
  });
});
