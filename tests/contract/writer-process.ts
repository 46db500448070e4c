import { createFolderWritable } from '../../src/datasets/folder/writable.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { StaleParentError } from '../../src/datasets/stale-parent-error.ts';

/** Adds 1 to the number in `count.txt` of a folder, so many times, as a process of its own. */
const [folder = '', times = '0'] = process.argv.slice(2);
const dataset = createFolderWritable({ folder, location: 'requests' });
for (let done = 0; done < Number(times);) {
  const commit = await dataset.head();
  const files = (await dataset.list(commit)).filter(({ path }) => path === 'count.txt');
  try {
    for await (const { bytes } of dataset.read(commit, files)) {
      const content = new TextEncoder().encode(String(Number(new TextDecoder().decode(bytes)) + 1));
      const change = { content, before: await gitBlobOid(bytes) };
      await dataset.commit(commit, { title: 'one more', files: new Map([['count.txt', change]]) });
      done += 1;
    }
  } catch (error) {
    const isMoved = error instanceof StaleParentError;
    if (!isMoved && !(error instanceof Error && 'code' in error && error.code === 'file-changed'))
      throw error;
  }
}
