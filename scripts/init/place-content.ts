import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../src/config/load.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { PageDraft } from '../../src/init/template-pages.ts';

/** The data of the board that comes with Standings. */
const SAMPLE = 'sample/results';

export interface Placed {
  /** The folder that has what was there before; null where nothing was in the way. */
  kept: string | null;
  /** Pages that somebody has written and that stay. */
  pages: string[];
}

/** @throws {UserError} where a `leaderboard.yaml` is that somebody has written. */
export function refuseToReplace(contentFolder: string, file: string): void {
  if (!existsSync(path.join(contentFolder, 'leaderboard.yaml')) || isSample(contentFolder)) return;
  throw new UserError(
    `${file} is there already, and nothing was touched.`,
    'Write elsewhere with `--to my-board`, or in its place with `--replace`; what was there before is kept.',
  );
}

/**
 * Writes `leaderboard.yaml` and pages. What is in their way goes to a folder of its own, and so do the pages of the
 * embedded board, which would speak of another one.
 */
export function placeContent(contentFolder: string, config: string, pages: readonly PageDraft[]): Placed {
  const before = pagesIn(contentFolder);
  const isOld = isSample(contentFolder)
    ? before
    : before.filter((name) => pages.some(({ file }) => file === name));
  const old = ['leaderboard.yaml', ...isOld.map((name) => path.join('pages', name))];
  const kept = keep(contentFolder, old);
  const written = [
    { file: 'leaderboard.yaml', text: config },
    ...pages.map(({ file, text }) => ({ file: path.join('pages', file), text })),
  ];
  for (const { file, text } of written) {
    const target = path.join(contentFolder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { kept, pages: before.filter((name) => !isOld.includes(name)) };
}

function isSample(contentFolder: string): boolean {
  try {
    const { results } = loadConfig(contentFolder).datasets;
    return results.kind === 'folder' && results.location === SAMPLE;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function keep(contentFolder: string, files: readonly string[]): string | null {
  const there = files.filter((file) => existsSync(path.join(contentFolder, file)));
  if (there.length === 0) return null;
  let name = 'old';
  for (let count = 2; existsSync(path.join(contentFolder, name)); count += 1) name = `old-${count}`;
  for (const file of there) {
    const target = path.join(contentFolder, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(contentFolder, file), target);
  }
  return name;
}

function pagesIn(contentFolder: string): string[] {
  const folder = path.join(contentFolder, 'pages');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
}
