import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { readText, writeText } from '../site/text-file.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-pages-'));
  const content = path.join(folder, 'content');
  cpSync('tests/fixtures/boards/empty', content, { recursive: true });
  const config = readText(content, 'leaderboard.yaml');
  writeText(content, 'leaderboard.yaml', `${config}pages: [{ file: second, title: Two }]\n`);
  writeText(content, 'pages/first.md', '---\ntitle: First\norder: 1\n---\nUnlisted words.\n');
  writeText(content, 'pages/second.md', '---\ntitle: Second\norder: 2\n---\nListed words.\n');
  const { stdout } = await buildSite(content, path.join(folder, 'site'));
  expect(stdout).toContain('Wrote');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('puts the listed pages into the menu under the names that the config gives', () => {
  const menu = /<nav class="links".*?<\/nav>/s.exec(readText(folder, 'site/index.html'))?.[0];
  expect(menu).toContain('<a href="second/index.html">Two</a>');
  expect(menu).not.toContain('/first/');
});

it('builds every page, listed or not', () => {
  expect(existsSync(path.join(folder, 'site/second/index.html'))).toBe(true);
  expect(readText(folder, 'site/first/index.html')).toContain('Unlisted words.');
});
