import { closeSync, fstatSync, mkdirSync, openSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatasetError } from '../dataset-error.ts';

/** Where whoever writes to a dataset folder keeps what is no part of the dataset, as long as it writes. */
export const WORKSHOP = '.standings';
const [PAUSE_MS, LONGEST_MS] = [10, 60_000];

/**
 * Runs something while no other process of this machine does so for the same folder. The operating system holds the
 * lock, so that it ends with the process, however that ends.
 *
 * @param root a real path.
 * @param longestMs how long to wait for others.
 */
export async function withFolderLock<T>(
  root: string,
  location: string,
  run: () => T,
  longestMs = LONGEST_MS,
): Promise<T> {
  const { tryLock } = await import('fs-native-extensions');
  const workshop = join(root, WORKSHOP);
  const path = join(workshop, 'lock');
  for (let waited = 0; ; waited += PAUSE_MS) {
    const file = open(workshop, path, location);
    try {
      // Who was before us may have taken the file away between our opening and locking it.
      if (file !== null && tryLock(file) && isStill(file, path)) {
        try {
          return run();
        } finally {
          rmSync(path, { force: true });
          removeIfEmpty(workshop);
        }
      }
    } finally {
      if (file !== null) closeSync(file);
    }
    if (waited >= longestMs) throw busy(location, path, longestMs);
    await setTimeout(PAUSE_MS);
  }
}

function open(workshop: string, path: string, location: string): number | null {
  try {
    mkdirSync(workshop, { recursive: true });
    return openSync(path, 'a+');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    // Somebody has finished in between, and taken the folder away.
    if (code === 'ENOENT') return null;
    throw new DatasetError(
      'folder-unwritable',
      `The dataset folder "${location}" cannot be written: ${code} at "${path}".`,
      'Make it writable, or free some disk space, then run again.',
      { cause },
    );
  }
}

function isStill(file: number, path: string): boolean {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  return now !== undefined && now.ino === fstatSync(file, { bigint: true }).ino;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Others are at it already.
  }
}

function busy(location: string, path: string, waitedMs: number): DatasetError {
  return new DatasetError(
    'folder-busy',
    `Another process has been writing to the dataset folder "${location}" for ${waitedMs / 1000} s; nothing was written.`,
    `Run again when it has finished; it holds "${path}".`,
  );
}
