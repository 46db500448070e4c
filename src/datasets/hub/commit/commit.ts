import { StaleParentError } from '../../stale-parent-error.ts';
import { describeCommitFailure, staleParent, unconfirmed } from './failure.ts';
import { findDifferences } from './differences.ts';
import { type CommitJob, type CommitOptions, createCommitJob } from './job.ts';
import { buildCommitBody } from './body.ts';
import { postCommit } from './post.ts';
import { readTop, waitForTop } from './top.ts';

export type { CommitOptions };

/** `unchanged`: the parent has all of it already, and no commit was made. */
export type CommitOutcome = { kind: 'committed' | 'unchanged'; sha: string };

/**
 * Makes one commit on top of `parent`, once, whatever is lost on the way. When an answer is lost, the branch is read
 * back before another try; there, what has our content directly on top of our parent is taken for ours, so content
 * that two writers may send at once has to name its writer.
 * Not by `commit` of `@huggingface/hub`: it does not say at which of its requests it failed, hides what `preupload`
 * knows, takes any answer for a commit, and brings 124 kB with it.
 * Rejects with a `StaleParentError` when somebody else was faster: read again and decide anew; with another
 * `DatasetError` otherwise, of which only `commit-unconfirmed` leaves open whether the commit was made.
 */
export async function commitToHub(options: CommitOptions): Promise<CommitOutcome> {
  const job = createCommitJob(options);
  try {
    const changed = await findDifferences(job, job.parent);
    if (changed.length === 0) return { kind: 'unchanged', sha: job.parent };
    const body = await buildCommitBody(job, changed);
    return { kind: 'committed', sha: await makeCommit(job, body) };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw describeCommitFailure(error, job);
  }
}

async function makeCommit(job: CommitJob, body: string): Promise<string> {
  let isLost = false;
  try {
    for (let number = 1; ; number += 1) {
      const answer = await postCommit(job, body);
      if (answer.kind === 'made') return answer.sha;
      if (answer.kind === 'stale') return await readStale(job, isLost);
      const isLast = number >= job.patience.tries;
      if (answer.kind === 'lost') {
        isLost = true;
        await job.patience.wait(number, answer.error);
        const top = isLast ? await waitForTop(job) : await readTop(job);
        if (top !== null) return await claimTop(job, top);
      } else if (!isLast) await job.patience.wait(number, answer.error);
      if (isLast) throw answer.error;
    }
  } catch (error) {
    throw isLost && !(error instanceof StaleParentError) ? unconfirmed(error, job) : error;
  }
}

/** The Hub says that the branch has moved on: by our own commit, if an answer was lost before. */
async function readStale(job: CommitJob, isLost: boolean): Promise<string> {
  const top = await waitForTop(job);
  if (!isLost) throw staleParent(job, top?.head ?? null);
  if (top === null) throw new Error('the branch does not show yet what was committed to it');
  return claimTop(job, top);
}

async function claimTop(job: CommitJob, top: { head: string; first: string }): Promise<string> {
  const differences = await findDifferences(job, top.first);
  if (differences.length > 0) throw staleParent(job, top.head);
  return top.first;
}
