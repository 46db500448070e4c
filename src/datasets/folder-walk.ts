import { type Dirent, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DatasetError } from './dataset-error.ts';
import type { DatasetFile } from './dataset.ts';
import { comparePaths } from './path.ts';

const GIT = '.git';

/**
 * Every file below `root` (a real path) by its path, `.git` left out. A symbolic link to a file that lies below
 * `root` too is that file. Any other link is not followed, but is what git makes of it: a file that holds the
 * path it points to. So it is listed, rejected by name, and never gives away what lies elsewhere.
 */
export function walkFolder(root: string, location: string): DatasetFile[] {
  const files: DatasetFile[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const item of readFolder(root, folder, location)) {
      const path = folder + item.name;
      if (item.isDirectory()) {
        if (item.name !== GIT) pending.push(`${path}/`);
      } else if (item.isFile() || item.isSymbolicLink()) {
        files.push({ path, size: measure(root, path, item, location), oid: null });
      }
    }
  }
  return files.sort((a, b) => comparePaths(a.path, b.path));
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

function measure(root: string, path: string, item: Dirent, location: string): number {
  try {
    if (!item.isSymbolicLink()) return statSync(join(root, path)).size;
    const target = followLink(root, path);
    return target === null ? readlinkSync(join(root, path), 'buffer').length : statSync(target).size;
  } catch (cause) {
    throw unreadable(path, location, cause);
  }
}

function readFolder(root: string, folder: string, location: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
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
