import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The commit that a folder's own git checkout is at, from the files in `.git` without running git.
 * null where the folder has no `.git` folder of its own, or no commit yet.
 */
export function readGitHead(folder: string): string | null {
  const git = join(folder, '.git');
  const head = readText(join(git, 'HEAD'));
  if (head === null) return null;
  const ref = /^ref: (refs\/.+)$/.exec(head)?.[1];
  if (ref === undefined) return sha(head);
  return sha(readText(join(git, ...ref.split('/')))) ?? sha(findPackedRef(git, ref));
}

function findPackedRef(git: string, ref: string): string | null {
  const lines = readText(join(git, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? null;
}

function sha(text: string | null): string | null {
  return text !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
