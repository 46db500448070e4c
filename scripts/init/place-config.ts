import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../src/config/load.ts';
import { UserError } from '../../src/domain/user-error.ts';

/** The data of the board that comes with Standings. */
const SAMPLE = 'sample/results';

/** @throws {UserError} where a `leaderboard.yaml` is that somebody has written. */
export function refuseToReplace(contentFolder: string, file: string): void {
  if (!existsSync(path.join(contentFolder, 'leaderboard.yaml')) || isSample(contentFolder)) return;
  throw new UserError(
    `${file} is there already, and nothing was touched.`,
    'Write elsewhere with `--to my-board`, or in its place with `--replace`; the old file is kept beside the new one.',
  );
}

/** Writes `leaderboard.yaml`. Gives the name under which the file that was there before is kept. */
export function placeConfig(contentFolder: string, text: string): string | null {
  const file = path.join(contentFolder, 'leaderboard.yaml');
  mkdirSync(contentFolder, { recursive: true });
  const kept = existsSync(file) ? freeName(contentFolder) : null;
  if (kept !== null) renameSync(file, path.join(contentFolder, kept));
  writeFileSync(file, text);
  return kept;
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

function freeName(folder: string): string {
  let name = 'leaderboard.old.yaml';
  for (let count = 2; existsSync(path.join(folder, name)); count += 1) name = `leaderboard.old-${count}.yaml`;
  return name;
}
