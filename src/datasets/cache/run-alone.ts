import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What runs alone takes milliseconds, so one that is this old was left by a process that has died. */
const STALE_MS = 2000;

/**
 * Runs something while no other process runs under the same path, which is a folder for as long as it lasts. Waits
 * for its turn, at most until the other must have died.
 */
export function runAlone<T>(path: string, run: () => T): T {
  while (!tryEnter(path)) pause(10);
  try {
    return run();
  } finally {
    leave(path);
  }
}

function tryEnter(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path);
    return true;
  } catch (error) {
    // Where no folder can be made, what runs cannot write either, and says so better than this could.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return true;
  }
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > STALE_MS) leave(path);
  return false;
}

function leave(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Somebody else took it away: it was stale.
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
