import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import { isRunning } from './is-running.ts';

/** Writes a file of the cache so that at no moment it is there in part, and makes its folder. */
export function writeAtomic(path: string, content: Uint8Array | string): void {
  const temporary = nameTemporary(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (cause) {
    removeIfThere(temporary);
    throw unwritable(path, cause);
  }
}

/** The same while others are still on their way: it does not hold up what else there is to do. */
export async function writeAtomicAside(path: string, content: Uint8Array): Promise<void> {
  const temporary = nameTemporary(path);
  try {
    await writeFile(temporary, content).catch(async (error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, content);
    });
    await rename(temporary, path);
  } catch (cause) {
    removeIfThere(temporary);
    throw unwritable(path, cause);
  }
}

/** Takes away what `writeAtomic` has left below a folder in processes that were killed. */
export function removeUnfinished(folder: string): void {
  for (const item of readNames(folder)) {
    const pid = /\.(\d+)\.tmp$/.exec(item)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeIfThere(join(folder, item));
  }
}

function nameTemporary(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

function unwritable(path: string, cause: unknown): DatasetError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new DatasetError(
    'cache-unwritable',
    `The cache cannot be written: ${reason} at "${path}".`,
    'Free some disk space or make the folder writable; what is in the cache stays usable. STANDINGS_CACHE names another folder.',
    { cause },
  );
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where this is the sequel of a failure, that one is the one to tell; else the next fetch tries again.
  }
}
