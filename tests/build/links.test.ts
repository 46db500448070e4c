import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../site/broken-links.ts';
import { runScript } from '../site/run-script.ts';
import { writeHostileBoard } from '../site/hostile-board.ts';
import { readText, writeText } from '../site/text-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-links-'));
  writeHostileBoard(path.join(folder, 'hostile'));
  writeLongBoard(path.join(folder, 'long'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More rows than a page holds, so that there are continuation pages. */
function writeLongBoard(content: string): void {
  const rows = Array.from({ length: 1_100 }, (_, index) => `org/model-${index},${index % 97}`);
  writeText(content, 'table/scores.csv', ['Model,Score', ...rows].join('\n'));
  writeText(
    content,
    'leaderboard.yaml',
    `title: Long
datasets: { results: { folder: table } }
table: { model: Model }
tasks: [{ id: score, key: Score, range: [0, 100] }]
views: [{ id: again, title: Again }]
`,
  );
  writeText(
    content,
    'pages/more.md',
    '---\ntitle: More\n---\n\n[report](../report/) [JSON](../api/board.json) [home](..)\n',
  );
}

async function build(content: string, args: readonly string[]): Promise<string> {
  const out = mkdtempSync(path.join(folder, 'site-'));
  const { code, stderr } = await runScript('build', ['--out', out, ...args], {
    LEADERBOARD_CONTENT: content,
  });
  expect(code, stderr).toBe(0);
  return out;
}

const boards: [name: string, content: () => string][] = [
  ['embedded', () => 'content'],
  ['hostile', () => path.join(folder, 'hostile')],
  ['long', () => path.join(folder, 'long')],
];

describe.each(boards)('every link of the %s board', (_name, content) => {
  it('leads somewhere at a root, below a path and in a Space, where nothing is said about the place', async () => {
    const site = await build(content(), []);
    // The page for what is not found can only know the path that it was built for.
    for (const [base, answersFolders] of [
      ['/', false],
      ['/', true],
      ['/dist/', false],
      ['/board/', true],
    ] as const) {
      const broken = findBrokenLinks(site, { base, answersFolders });
      expect(broken.filter((link) => base === '/' || !link.startsWith('404.html'))).toEqual([]);
    }
  });

  it('leads somewhere below the path that the site was built for, as folders', async () => {
    const site = await build(content(), ['--url', 'https://org.github.io/board/']);
    expect(findBrokenLinks(site, { base: '/board/', answersFolders: true })).toEqual([]);
    expect(readText(site, 'index.html')).not.toMatch(/<a href="[^"]*index\.html/);
  });
});

it('continues a long view on pages of its own, of which a frame shows the first rows', async () => {
  const site = await build(path.join(folder, 'long'), []);
  expect(readText(site, 'views/again/index.html')).toContain('href="../../views/again/rows/2/index.html"');
  const second = readText(site, 'views/again/rows/2/index.html');
  expect(second).toContain('Rows 101 to 350');
  expect(second).toContain('href="../../../../models/org/model-');
  expect(readText(site, 'embed/again/index.html')).toContain('href="../../views/again/rows/2/index.html"');
});

it('finds a link that is broken', async () => {
  const site = await build(path.join(folder, 'long'), []);
  const home = path.join(site, 'index.html');
  writeFileSync(
    home,
    `${readFileSync(home, 'utf8')}<a href="gone/index.html"><a href="more/"><a href="#nowhere"><a href="/api/board.json">`,
  );
  expect(
    findBrokenLinks(site, { base: '/x/', answersFolders: false }).filter((link) => link.startsWith('index')),
  ).toEqual([
    'index.html: gone/index.html',
    'index.html: more/',
    'index.html: #nowhere',
    'index.html: /api/board.json',
  ]);
});

describe('npm run build -- --url', () => {
  it.each(['board', 'https://user:secret@example.org', 'https://example.org/?a=b'])(
    'refuses %s',
    async (url) => {
      const { code, stderr } = await runScript('build', ['--url', url]);
      expect(code).toBe(2);
      expect(stderr).toContain('is no address of a site.\nGive one such as https://example.org/board');
      expect(stderr).not.toContain('secret');
    },
  );
});
