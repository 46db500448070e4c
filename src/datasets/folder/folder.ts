import { constants, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import type { Dataset, DatasetFile, ReadFile } from '../dataset.ts';
import { followLink, walkFolder } from './walk.ts';
import { readGitHead } from './git-head.ts';
import { checkPath } from '../path.ts';

export interface FolderOptions {
  /** Where it is; relative to the working directory or absolute. */
  folder: string;
  /** How the config names it, for people. */
  location: string;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/**
 * A dataset in a local folder, read in place. Its revision is the commit of its own git checkout, if it has one.
 * All reading is synchronous, which is many times faster for small files than awaiting one after another.
 */
export function createFolderDataset({ folder, location, now = Date.now }: FolderOptions): Dataset {
  return {
    kind: 'folder',
    location,
    async head() {
      return { revision: readGitHead(findRoot(folder, location)), committedAt: null };
    },
    async list() {
      return walkFolder(findRoot(folder, location), location, now());
    },
    async *read(_commit, files) {
      const root = findRoot(folder, location);
      for (const file of files) yield readOne(root, location, file);
    },
    fetched: () => null,
    url: () => null,
  };
}

function findRoot(folder: string, location: string): string {
  try {
    const root = realpathSync(folder);
    if (statSync(root).isDirectory()) return root;
  } catch {
    // Said below, as for a file in the folder's place.
  }
  throw new DatasetError(
    'folder-not-found',
    `The dataset folder "${location}" does not exist or is no folder.`,
    'Create it, or correct `folder:` in leaderboard.yaml (it is relative to that file).',
  );
}

function readOne(root: string, location: string, file: DatasetFile): ReadFile {
  checkPath(file.path, location);
  const bytes = readBytes(root, location, file.path);
  if (bytes.length !== file.size) {
    throw new DatasetError(
      'file-changed',
      `The file "${file.path}" in the dataset folder "${location}" had ${file.size} bytes when it was listed and ${bytes.length} when it was read.`,
      'Something else is writing to the folder; run again when it has finished.',
    );
  }
  return { file, bytes };
}

function readBytes(root: string, location: string, path: string): Uint8Array {
  try {
    return readFileSync(join(root, path), { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
  } catch (cause) {
    if (hasCode(cause, 'ELOOP')) return readLink(root, path);
    throw new DatasetError(
      'file-not-found',
      `The file "${path}" was listed in the dataset folder "${location}", but cannot be read now.`,
      'If something else is writing to the folder, run again when it has finished; else check its permissions.',
      { cause },
    );
  }
}

function readLink(root: string, path: string): Uint8Array {
  const target = followLink(root, path);
  return target === null ? readlinkSync(join(root, path), 'buffer') : readFileSync(target);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
