import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/build-site.ts';

const boards = path.resolve('tests/fixtures/boards');
const out = mkdtempSync(path.join(tmpdir(), 'standings-golden-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Data that stay the same whatever the pages look like. `expected/` beside each board holds what they must be. */
const files = [
  'board.json',
  'board.csv',
  'requests.json',
  'submission.json',
  'report.json',
  'changes.json',
].map((name) => `api/${name}`);

describe.each(readdirSync(boards).filter((name) => existsSync(path.join(boards, name, 'leaderboard.yaml'))))(
  'the board %s',
  (name) => {
    it('gives the expected files', async () => {
      const site = path.join(out, name);
      const { code, stdout } = await buildSite(path.join(boards, name), site);
      expect(stdout).toContain('Wrote');
      expect(code).toBe(0);
      for (const file of [...files, ...viewFiles(site)]) {
        const text = readable(file, readFileSync(path.join(site, file), 'utf8'));
        await expect(text).toMatchFileSnapshot(path.join(boards, name, 'expected', file));
      }
    });
  },
);

/** Those of views, where there are any. */
function viewFiles(site: string): string[] {
  const folder = path.join(site, 'api/views');
  return existsSync(folder) ? readdirSync(folder).map((name) => `api/views/${name}`) : [];
}

/** JSON over several lines, so that a difference shows where it is. */
function readable(file: string, text: string): string {
  return file.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 1)}\n` : text;
}

describe('the same content built twice', () => {
  it('gives byte-identical trees', async () => {
    const [first, second] = [path.join(out, 'first'), path.join(out, 'second')];
    for (const site of [first, second]) await buildSite(path.join(boards, 'demo-template'), site);
    expect(readTree(first)).toEqual(readTree(second));
  });
});

function readTree(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file, 'latin1')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
