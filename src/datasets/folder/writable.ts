import { realpathSync } from 'node:fs';
import { comparePaths } from '../path.ts';
import { StaleParentError } from '../stale-parent-error.ts';
import type { DatasetChange, WritableDataset } from '../writable.ts';
import { createFolderDataset, type FolderOptions } from './folder.ts';
import { withFolderLock } from './folder-lock.ts';
import { findDifferences, prepareChanges } from './folder-changes.ts';
import { replaceFiles } from './replace-files.ts';
import { walkFolder } from './walk.ts';

/**
 * A dataset in a local folder, to be read and written. Of the processes of this machine that write to it, one does at a
 * time; somebody who edits its files by hand waits for nobody. A folder has no commits: what counts is whether the
 * files are still those that the change was decided on.
 */
export function createFolderWritable(options: FolderOptions): WritableDataset {
  const { folder, location } = options;
  const dataset = createFolderDataset(options);
  return {
    ...dataset,
    async commit(_parent, change) {
      // Says so where there is no such folder.
      await dataset.head();
      const root = realpathSync(folder);
      return withFolderLock(root, location, () => {
        const changes = prepareChanges(root, location, change.files);
        const stale =
          findCrossing(root, location, change) ?? changes.find(({ isStale }) => isStale)?.path ?? null;
        if (stale !== null) {
          throw new StaleParentError(
            `"${change.title}" was not written to the dataset folder "${location}": "${stale}" is no longer as it was read.`,
            null,
          );
        }
        const wanted = findDifferences(changes);
        if (wanted.length === 0) return { kind: 'unchanged', revision: null };
        replaceFiles(root, location, wanted, change.title);
        return { kind: 'committed', revision: null };
      });
    },
  };
}

/** A file that has come or gone since. */
function findCrossing(root: string, location: string, { paths }: DatasetChange): string | null {
  if (!paths) return null;
  const now = new Set(walkFolder(root, location, 0).map(({ path }) => path));
  const come = [...now].filter((path) => !paths.has(path));
  const gone = [...paths].filter((path) => !now.has(path));
  return [...come, ...gone].sort(comparePaths)[0] ?? null;
}
