import { realpathSync, writeSync } from 'node:fs';
import { withFolderLock } from '../../src/datasets/folder/folder-lock.ts';

/** Holds the lock of a folder until it is killed, as a process of its own. Says `held` when it has it. */
const [folder = ''] = process.argv.slice(2);
await withFolderLock(realpathSync(folder), 'requests', () => {
  writeSync(1, 'held\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
