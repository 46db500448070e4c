import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/build-site.ts';
import { writeHostileBoard } from '../site/hostile-board.ts';
import type { ScriptOutcome } from '../site/run-script.ts';

let folder = '';
let outcome: ScriptOutcome;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-hostile-'));
  writeHostileBoard(path.join(folder, 'content'));
  outcome = await buildSite(path.join(folder, 'content'), path.join(folder, 'site'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(path.join(folder, 'site', file), 'utf8');
const pages = (): string[] =>
  readdirSync(path.join(folder, 'site'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );

describe('a board in which every text is hostile', () => {
  it('builds', () => {
    expect(outcome.stdout).toContain('Wrote');
    expect(outcome.code).toBe(0);
  });

  it('writes nothing outside its folder', () => {
    expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
    expect(existsSync(path.join(tmpdir(), 'escaped'))).toBe(false);
  });

  it('shows the texts as text: no tag, handler or script address of theirs is in any page', () => {
    for (const page of pages()) {
      const html = read(page);
      const tags = html.replaceAll(/"[^"]*"/g, '""');
      expect(tags, page).not.toMatch(/<script>|<img|<svg onload|<i>evil|<b>About/);
      expect(html, page).not.toMatch(/(href|src)="\s*(javascript|data):/i);
    }
  });

  it('keeps every page and file within bounds, ten-megabyte cell or not', () => {
    for (const page of pages()) expect(read(page).length, page).toBeLessThan(1_000_000);
    expect(read('api/board.json').length).toBeLessThan(1_000_000);
    expect(read('api/report.json')).toContain('model-name-too-long');
  });

  it('defuses what a spreadsheet would run', () => {
    for (const line of read('api/board.csv').split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@]/);
  });
});
