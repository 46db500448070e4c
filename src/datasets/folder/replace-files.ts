import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import type { PreparedChange } from './folder-changes.ts';
import { WORKSHOP } from './folder-lock.ts';

/**
 * Puts every file in its place, each whole or not at all, and all of them unless the machine stops in between: what
 * fails is undone. Runs alone.
 */
export function replaceFiles(
  root: string,
  location: string,
  changes: readonly PreparedChange[],
  title: string,
): void {
  const workshop = join(root, WORKSHOP);
  const done: PreparedChange[] = [];
  try {
    // All is on the disk before the first is visible.
    const ready = changes.map((change, index) => ({
      change,
      file: prepare(workshop, index, change.content),
    }));
    for (const { change, file } of ready) {
      done.push(change);
      place(change.target, file);
    }
    for (const folder of new Set(changes.map(({ target }) => dirname(target)))) syncFolder(folder);
  } catch (cause) {
    for (const [index, { target, present }] of done.entries()) undo(workshop, index, target, present);
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DatasetError(
      'folder-unwritable',
      `"${title}" was not written to the dataset folder "${location}": ${reason}.`,
      'Make the folder writable, or free some disk space, then run again.',
      { cause },
    );
  } finally {
    for (const index of changes.keys()) rmSync(nameOf(workshop, index), { force: true });
  }
}

/** Writes content to the disk beside its place; null where there is none. */
function prepare(workshop: string, index: number, content: Uint8Array | null): string | null {
  if (content === null) return null;
  const path = nameOf(workshop, index);
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return path;
}

function place(target: string, file: string | null): void {
  if (file === null) {
    rmSync(target, { force: true });
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  renameSync(file, target);
}

function undo(workshop: string, index: number, target: string, present: Uint8Array | null): void {
  try {
    place(target, prepare(workshop, index, present));
  } catch {
    // Where even this fails, the failure before it is the one to tell.
  }
}

function nameOf(workshop: string, index: number): string {
  return join(workshop, `${index}.tmp`);
}

/** Windows opens no folders, and needs none of it. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (
      process.platform !== 'win32' &&
      !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
    )
      throw error;
  }
}
