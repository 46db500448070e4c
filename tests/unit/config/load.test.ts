import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { configError } from './told.ts';

const least = `title: Board
datasets: { results: { folder: ../data } }
tasks: [{ id: a, key: a }]
`;

describe('loadConfig', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (content: string | Uint8Array) => writeFileSync(path.join(root, 'leaderboard.yaml'), content);
  const told = (folder = root) => configError(() => loadConfig(folder)).message.replaceAll(root, '<folder>');

  it('reads leaderboard.yaml; its folders are relative to it', () => {
    write(least);
    const { results } = loadConfig(root).datasets;
    expect(results).toMatchObject({ folder: path.resolve(root, '../data'), location: '../data' });
  });

  it('reads the embedded board', () => {
    const { tasks, datasets } = loadConfig('content');
    expect(tasks.length).toBeGreaterThan(0);
    expect(datasets.results).toMatchObject({ folder: path.resolve('content/sample/results') });
  });

  it('drops a byte order mark', () => {
    write(`\uFEFF${least}`);
    expect(loadConfig(root).title).toBe('Board');
  });

  it('says where the problem is', () => {
    write(least.replace('title', 'titel'));
    expect(told()).toContain('<folder>/leaderboard.yaml:1:1  titel: unknown key. Did you mean "title"?');
  });

  it('says what to do without a folder', () => {
    expect(told(path.join(root, 'nowhere'))).toMatchInlineSnapshot(
      `"<folder>/nowhere  there is no such content folder. Create it with a leaderboard.yaml in it, or set LEADERBOARD_CONTENT to the folder that has one."`,
    );
    write(least);
    expect(told(path.join(root, 'leaderboard.yaml'))).toContain('there is no such content folder.');
  });

  it('says what to do without a file', () => {
    expect(told()).toMatchInlineSnapshot(
      `"<folder>/leaderboard.yaml  there is no such file. Create it with \`title:\`, \`datasets:\` and \`tasks:\`, or set LEADERBOARD_CONTENT to the folder that has one."`,
    );
  });

  it('says that a folder in place of the file cannot be read', () => {
    mkdirSync(path.join(root, 'leaderboard.yaml'));
    expect(told()).toMatchInlineSnapshot(
      `"<folder>/leaderboard.yaml  the file cannot be read (EISDIR). It must be a file, with permission to read it."`,
    );
  });

  it('takes UTF-8 only', () => {
    write(Buffer.from('title: Gr\u00fc\u00dfe\n', 'latin1'));
    expect(told()).toMatchInlineSnapshot(
      `"<folder>/leaderboard.yaml  the file is not UTF-8 text. Save it as UTF-8."`,
    );
    for (const mark of ['', '\uFEFF']) {
      write(Buffer.from(mark + least, 'utf16le'));
      expect(told()).toContain('the file is not UTF-8 text.');
    }
  });
});
