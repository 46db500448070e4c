import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { nodeHasher } from '../cache/node-hasher.ts';
import { DatasetError } from '../dataset-error.ts';
import { isLfsOid } from '../oid.ts';
import { checkPath } from '../path.ts';
import type { FileChange } from '../writable.ts';
import { WORKSHOP } from './folder-lock.ts';
import { followLink } from './walk.ts';

/** A change of a file, checked. */
export interface PreparedChange {
  path: string;
  /** Where the file really is, or will be. */
  target: string;
  /** What is there now; null: nothing. */
  present: Uint8Array | null;
  content: Uint8Array | null;
  /** Whether what is there is not what the change was decided on. */
  isStale: boolean;
}

/** Refuses what would be written elsewhere than in the folder, and reads what is there. */
export function prepareChanges(
  root: string,
  location: string,
  files: ReadonlyMap<string, FileChange>,
): PreparedChange[] {
  return [...files].map(([path, { content, before }]) => {
    const target = findTarget(root, location, path);
    const present = readPresent(target);
    return { path, target, present, content, isStale: !isAs(present, before) };
  });
}

/** Those that would change anything. */
export function findDifferences(changes: readonly PreparedChange[]): PreparedChange[] {
  return changes.filter(({ present, content }) =>
    present === null || content === null ? present !== content : Buffer.compare(present, content) !== 0,
  );
}

function findTarget(root: string, location: string, path: string): string {
  checkPath(path, location);
  const target = join(root, path);
  const steps = path.split('/');
  if (steps.includes('.git') || steps.includes(WORKSHOP)) throw leadsOut(path, location);
  const isThere = lstatSync(target, { throwIfNoEntry: false });
  if (isThere?.isSymbolicLink() === true) {
    const linked = followLink(root, path);
    if (linked === null) throw leadsOut(path, location);
    return linked;
  }
  if (isThere && !isThere.isFile()) throw leadsOut(path, location);
  let folder = dirname(target);
  while (!lstatSync(folder, { throwIfNoEntry: false })) folder = dirname(folder);
  const inside = relative(root, realpathSync(folder)).split(sep);
  if (inside[0] === '..' || inside.includes('.git')) throw leadsOut(path, location);
  return target;
}

function readPresent(target: string): Uint8Array | null {
  try {
    return readFileSync(target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}

function isAs(present: Uint8Array | null, before: string | null): boolean {
  if (present === null || before === null) return present === null && before === null;
  return before === (isLfsOid(before) ? nodeHasher.lfs(present) : nodeHasher.gitBlob(present));
}

function leadsOut(path: string, location: string): DatasetError {
  return new DatasetError(
    'unsafe-path',
    `The path "${path}" of the dataset folder "${location}" is not written, because it leads out of the dataset or is no file.`,
    'Use the path of a file below the folder, without links that lead elsewhere.',
  );
}
