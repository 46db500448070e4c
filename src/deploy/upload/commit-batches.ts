import { commitToHub } from '../../datasets/hub/commit/commit.ts';
import { type Batch, contentsOf } from './batches.ts';
import type { Space } from './space.ts';

export interface BatchesJob {
  space: Space;
  /** A branch, or `refs/pr/N`. */
  branch: string;
  /** The commit at which the first batch is made; each other one on top of the one before. */
  parent: string;
  title: string;
  batches: readonly Batch[];
  /** Files sent, of those that are to be sent. */
  onProgress: (done: number, total: number) => void;
}

/** Makes a commit of each batch, in turn, and gives the last one. Rejects as `commitToHub` does. */
export async function commitBatches({ space, batches, onProgress, ...place }: BatchesJob): Promise<string> {
  const { address, http, clock, random, signal } = space;
  const total = batches.reduce((sum, { size }) => sum + size, 0);
  let { parent } = place;
  let done = 0;
  for (const batch of batches) {
    const options = { ...place, parent, address, http, clock, random, signal };
    parent = (await commitToHub({ ...options, changes: contentsOf(batch) })).sha;
    onProgress((done += batch.size), total);
  }
  return parent;
}
