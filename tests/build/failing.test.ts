import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { readText, writeText } from '../site/text-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-failing-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fail(config: string): Promise<string> {
  writeText(folder, 'content/leaderboard.yaml', config);
  const { code, stderr } = await buildSite(path.join(folder, 'content'), path.join(folder, 'site'));
  expect(code).toBe(1);
  return stderr.replaceAll(folder, '');
}

describe('a build that cannot succeed', () => {
  it('names every mistake in the config with its place, and leaves the old site alone', async () => {
    writeText(folder, 'site/index.html', 'the old site');
    writeText(folder, 'site/api/board.json', '{}');
    const error = await fail(`title: Broken
datasets:
  results: { folder: results }
tasks:
  - { id: a, label: A, key: a, metric: acc, higher_is_beter: true }
  - { id: a, label: B, key: b, metric: acc, range: [1, 0] }
`);
    expect(error).toMatchInlineSnapshot(`
      "/content/leaderboard.yaml has 3 problems:
      /content/leaderboard.yaml:5:45  tasks[0].higher_is_beter: unknown key. Did you mean "higher_is_better"?
      /content/leaderboard.yaml:6:11  tasks[1].id: the task id "a" is taken by [0]. Change or remove one of the two.
      /content/leaderboard.yaml:6:52  tasks[1].range: the range starts at 1 and ends at 0. Write the lowest possible score first, then the highest.
      Every key is explained in docs/configuration.md.
      "
    `);
    expect(readText(folder, 'site/index.html')).toBe('the old site');
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
  });

  it('says which folder is missing and what to do', async () => {
    const error = await fail(`title: No data
datasets:
  results: { folder: nowhere }
tasks:
  - { id: a, label: A, key: a, metric: acc }
`);
    expect(error).toMatchInlineSnapshot(`
      "The dataset folder "nowhere" does not exist or is no folder.
      Create it, or correct \`folder:\` in leaderboard.yaml (it is relative to that file).
      "
    `);
    expect(readText(folder, 'site/index.html')).toBe('the old site');
  });

  it('says which page of the config has no file', async () => {
    writeText(folder, 'content/results/README.md', 'Nothing yet.');
    const error = await fail(`title: No page
datasets:
  results: { folder: results }
tasks:
  - { id: a, label: A, key: a, metric: acc }
pages: [missing]
`);
    expect(error).toMatchInlineSnapshot(`
      "leaderboard.yaml lists the page \`missing\`, but there is no \`pages/missing.md\`.
      Write the file, or take it from \`pages\`.
      "
    `);
  });

  it('refuses a page at an address of the site itself', async () => {
    writeText(folder, 'content/pages/report.md', '---\ntitle: Our report\n---\n');
    const error = await fail(`title: A taken address
datasets:
  results: { folder: results }
tasks:
  - { id: a, label: A, key: a, metric: acc }
`);
    expect(error).toMatchInlineSnapshot(`
      "The page \`pages/report.md\` would have the address of a page of the site itself.
      Give the file another name.
      "
    `);
  });

  it('says so when there is no config', async () => {
    rmSync(path.join(folder, 'content'), { recursive: true });
    const { code, stderr } = await buildSite(path.join(folder, 'content'), path.join(folder, 'site'));
    expect(code).toBe(1);
    expect(stderr.replaceAll(folder, '')).toMatchInlineSnapshot(`
      "/content  there is no such content folder. Create it with a leaderboard.yaml in it, or set LEADERBOARD_CONTENT to the folder that has one.
      Every key is explained in docs/configuration.md.
      "
    `);
  });
});
