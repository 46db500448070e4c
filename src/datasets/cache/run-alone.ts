import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from './is-running.ts';

/** What runs alone takes milliseconds, so a sign that is this old was left behind, whoever has its number now. */
const STALE_MS = 2000;

/**
 * Runs something while no other process runs under the same path, which is a file for as long as it lasts. Waits for
 * its turn, but not for a process that has died.
 */
export function runAlone<T>(path: string, run: () => T): T {
  while (!tryEnter(path)) {
    clearAbandoned(path);
    pause(10);
  }
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Takes away the sign of a process that was killed while it ran alone. */
export function clearAbandoned(path: string): void {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return;
  if (Date.now() - made > STALE_MS || !isRunning(readOwner(path))) rmSync(path, { force: true });
}

function tryEnter(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Where nothing can be written, what runs cannot write either, and says so better than this could.
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
  }
}

/** Our own number while the other has not written its own yet: we run. */
function readOwner(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
