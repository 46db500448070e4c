import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatasetError } from './dataset-error.ts';

/** Writes a file of the cache so that at no moment it is there in part, and makes its folder. */
export function writeAtomic(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  const temporary = join(folder, `${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (cause) {
    removeIfThere(temporary);
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DatasetError(
      'cache-unwritable',
      `The cache cannot be written: ${reason} at "${path}".`,
      'Free some disk space or make the folder writable; what is in the cache stays usable. STANDINGS_CACHE names another folder.',
      { cause },
    );
  }
}

/** Takes away what `writeAtomic` has left below a folder in processes that were killed. */
export function removeUnfinished(folder: string): void {
  for (const item of readNames(folder)) {
    const pid = /\.(\d+)\.tmp$/.exec(item)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeIfThere(join(folder, item));
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where this is the sequel of a failure, that one is the one to tell; else the next fetch tries again.
  }
}
