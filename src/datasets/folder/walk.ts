import {
  type BigIntStats,
  type Dirent,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import type { DatasetFile } from '../dataset.ts';
import { comparePaths } from '../path.ts';
import { WORKSHOP } from './folder-lock.ts';

const GIT = '.git';
/** Longer than the tick of any file system's clock (2 s on FAT), in ms. */
const TICK = 2000;

/**
 * Every file below `root` (a real path) by its path, `.git` left out, and what a writer keeps there. A symbolic link to a file that lies below
 * `root` too is that file. Any other link is not followed, but is what git makes of it: a file that holds the
 * path it points to. So it is listed, rejected by name, and never gives away what lies elsewhere.
 *
 * @param now when the walk begins, in ms since 1970. A file that has changed only just gets no stamp: it could change
 *   again within the same tick of the file system's clock.
 */
export function walkFolder(root: string, location: string, now: number): DatasetFile[] {
  const files: DatasetFile[] = [];
  const pending = readFolder(root, '', location);
  for (let found = pending.pop(); found !== undefined; found = pending.pop()) {
    const { path, item } = found;
    if (item.isDirectory()) {
      if (item.name !== GIT && item.name !== WORKSHOP)
        for (const inner of readFolder(root, path, location)) pending.push(inner);
    } else if (item.isFile() || item.isSymbolicLink()) {
      files.push({ path, ...measure(root, path, item, location, now), oid: null });
    }
  }
  return files;
}

/** The real path that a link at `path` leads to, if that is a file of the dataset; else null. */
export function followLink(root: string, path: string): string | null {
  try {
    const target = realpathSync(join(root, path));
    const steps = relative(root, target).split(sep);
    const isInside = target.startsWith(root.endsWith(sep) ? root : root + sep) && !steps.includes(GIT);
    return isInside && statSync(target).isFile() ? target : null;
  } catch {
    return null;
  }
}

function measure(
  root: string,
  path: string,
  item: Dirent,
  location: string,
  now: number,
): Pick<DatasetFile, 'size' | 'stamp'> {
  try {
    // Not `join`, which costs a tenth of the walk.
    const stat = lstatSync(`${root}/${path}`, { bigint: true });
    // A link's own times say nothing of the file that it leads to.
    if (!item.isSymbolicLink()) return { size: Number(stat.size), ...stampOf(stat, now) };
    const target = followLink(root, path);
    return {
      size: target === null ? readlinkSync(join(root, path), 'buffer').length : statSync(target).size,
    };
  } catch (cause) {
    throw unreadable(path, location, cause);
  }
}

function stampOf(stat: BigIntStats, now: number): Pick<DatasetFile, 'stamp'> {
  const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs } = stat;
  const isSettled = mtimeMs < now - TICK && ctimeMs < now - TICK;
  return isSettled ? { stamp: `${size}-${mtimeNs}-${ctimeNs}-${ino}` } : {};
}

interface Found {
  /** With `/` at the end for a folder, so that it stands where its files do. */
  path: string;
  item: Dirent;
}

/** What is in a folder, the last path first. */
function readFolder(root: string, folder: string, location: string): Found[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .map((item) => ({ path: folder + item.name + (item.isDirectory() ? '/' : ''), item }))
      .sort((a, b) => comparePaths(b.path, a.path));
  } catch (cause) {
    throw unreadable(folder, location, cause);
  }
}

function unreadable(path: string, location: string, cause: unknown): DatasetError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatasetError(
    'folder-unreadable',
    `"${path || '.'}" in the dataset folder "${location}" cannot be read: ${reason.split(',')[0]}.`,
    'Check its permissions and that its name is UTF-8, then run again.',
    { cause },
  );
}
