import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatasetError } from './dataset-error.ts';

/** Writes a file of the cache so that at no moment it is there in part, and makes its folder. */
export function writeAtomic(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
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

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The failure that led here is the one to tell.
  }
}
