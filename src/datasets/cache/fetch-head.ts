import type { Clock } from '../clock.ts';
import type { Commit, Dataset } from '../dataset.ts';
import type { LockEntry } from './lock.ts';

/** Waits before the commit is asked for again, in milliseconds. */
const AGAIN_MS = [1000, 3000];

/**
 * The commit that a dataset stands at. A read of the head can lag behind: one that is older than the commit in the
 * cache is asked for again, and believed only when it stays so, as after a branch was set back.
 */
export async function askHead(
  dataset: Dataset,
  before: LockEntry | null,
  clock: Clock,
): Promise<{ commit: Commit; hasMovedBack: boolean }> {
  let commit = await dataset.head();
  for (const wait of AGAIN_MS) {
    if (!isOlder(commit, before)) break;
    await clock.sleep(wait);
    commit = await dataset.head();
  }
  return { commit, hasMovedBack: isOlder(commit, before) };
}

function isOlder({ revision, committedAt }: Commit, before: LockEntry | null): boolean {
  if (before === null || committedAt === null || before.committedAt === null) return false;
  return revision !== before.commit && Date.parse(committedAt) < Date.parse(before.committedAt);
}
