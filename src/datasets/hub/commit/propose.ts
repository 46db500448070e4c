import { getRepoUrl } from '../address.ts';
import { findPullRequests } from '../pull-request.ts';
import { buildCommitBody } from './body.ts';
import { describeCommitFailure, staleParent, unconfirmed } from './failure.ts';
import { type CommitJob, type CommitOptions, createCommitJob } from './job.ts';
import { postCommit } from './post.ts';

export interface ProposeOptions extends Omit<CommitOptions, 'branch'> {
  /** What the pull request says below its title; not empty. */
  description: string;
  /** Whose token it is: of the title, only what this user has opened, or nobody knows who, is then taken for ours. */
  author?: string | undefined;
}

export interface Proposal {
  number: number;
  url: string;
  /** false: one of this title was waiting already, and none was opened. */
  isNew: boolean;
}

/**
 * Opens a pull request with one commit on top of `parent`, wherever the branch is by now, for somebody who may not
 * write there. One that waits under exactly this title
 * is taken for it, also after a lost answer, so the title has to name all that makes it unique.
 * Rejects with a `DatasetError`, of which only `commit-unconfirmed` leaves open whether it was opened.
 */
export async function proposeToHub(options: ProposeOptions): Promise<Proposal> {
  const job: CommitJob = {
    ...createCommitJob({ ...options, branch: 'main' }),
    proposal: { description: options.description },
  };
  try {
    const waiting = await job.patience.retry(() => findWaiting(job, options.author));
    if (waiting !== null) return toProposal(job, waiting, false);
    const body = await buildCommitBody(job, [...job.changes.keys()]);
    return toProposal(job, await open(job, body, options.author), true);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw describeCommitFailure(error, job);
  }
}

async function open(job: CommitJob, body: string, author: string | undefined): Promise<number> {
  let isLost = false;
  try {
    for (let number = 1; ; number += 1) {
      const answer = await postCommit(job, body);
      if (answer.kind === 'stale') throw staleParent(job, null);
      if (answer.kind === 'made' && answer.pullRequest !== null) return answer.pullRequest;
      isLost ||= answer.kind !== 'busy';
      const error = answer.kind === 'made' ? new Error('the answer names no pull request') : answer.error;
      const isLast = number >= job.patience.tries;
      if (isLost || !isLast) await job.patience.wait(number, error);
      const waiting = isLost ? await job.patience.retry(() => findWaiting(job, author)) : null;
      if (waiting !== null) return waiting;
      if (isLast) throw error;
    }
  } catch (error) {
    throw isLost ? unconfirmed(error, job) : error;
  }
}

async function findWaiting(job: CommitJob, author: string | undefined): Promise<number | null> {
  const found = await findPullRequests(job, job.title);
  const isOurs = (other: string | null) =>
    author === undefined || other === null || other.toLowerCase() === author.toLowerCase();
  return found.find((other) => other.title === job.title && isOurs(other.author))?.number ?? null;
}

function toProposal({ address }: CommitJob, number: number, isNew: boolean): Proposal {
  return { number, url: `${getRepoUrl(address)}/discussions/${number}`, isNew };
}
