import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withFolderLock } from '../../src/datasets/folder/folder-lock.ts';

let folder = '';
let holder: ChildProcess | null = null;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lock-')));
});
afterEach(() => {
  holder?.kill('SIGKILL');
  holder = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves when another process holds the lock. */
async function hold(): Promise<ChildProcess> {
  holder = spawn('node', ['tests/contract/lock-holder.ts', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (holder.stdout) await once(holder.stdout, 'data');
  return holder;
}

it('waits for another process, and says what holds it up', async () => {
  await hold();
  await expect(withFolderLock(folder, 'requests', () => 'ours', 100)).rejects.toMatchObject({
    code: 'folder-busy',
    message:
      'Another process has been writing to the dataset folder "requests" for 0.1 s; nothing was written.',
    hint: `Run again when it has finished; it holds "${join(folder, '.standings', 'lock')}".`,
  });
});

it('is free again when the process that held it was killed', async () => {
  const killed = await hold();
  const waiting = withFolderLock(folder, 'requests', () => 'ours', 10_000);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(await waiting).toBe('ours');
  expect(readdirSync(folder)).toEqual([]);
});

it('is free again when what ran has failed', async () => {
  const failing = () => {
    throw new Error('no');
  };
  await expect(withFolderLock(folder, 'requests', failing)).rejects.toThrow('no');
  expect(await withFolderLock(folder, 'requests', () => 'ours', 100)).toBe('ours');
});

it('says that a folder cannot be written', async () => {
  writeFileSync(join(folder, '.standings'), 'in the way');
  await expect(withFolderLock(folder, 'requests', () => 'ours')).rejects.toMatchObject({
    code: 'folder-unwritable',
    message: `The dataset folder "requests" cannot be written: EEXIST at "${join(folder, '.standings', 'lock')}".`,
    hint: 'Make it writable, or free some disk space, then run again.',
  });
});
