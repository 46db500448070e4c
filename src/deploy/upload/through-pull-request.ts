import { createHash } from 'node:crypto';
import { DatasetError } from '../../datasets/dataset-error.ts';
import { HttpStatusError } from '../../datasets/http/http-error.ts';
import { describeCommitFailure, StaleParentError } from '../../datasets/hub/commit/failure.ts';
import { readHubHead } from '../../datasets/hub/head.ts';
import {
  closePullRequest,
  findPullRequests,
  mergePullRequest,
  openPullRequest,
} from '../../datasets/hub/pull-request.ts';
import type { Batch } from './batches.ts';
import { commitBatches } from './commit-batches.ts';
import type { Space } from './space.ts';

export interface PullRequestJob {
  space: Space;
  label: string;
  /** The commit of the branch at which the changes were decided. */
  base: string;
  batches: readonly Batch[];
  onProgress: (done: number, total: number) => void;
}

const START = 'Publish site ';
const DESCRIPTION = `\`npm run deploy\` prepares a site here, in as many commits as it takes, and merges it when all of it is there, so that visitors are served the old site or the new one and never a part of both. If it was interrupted, the next one closes this.`;

/**
 * Prepares a site in a pull request and merges it. The title names site and base, so that a deploy that was
 * interrupted is taken up where it stopped. false, with nothing changed, when the branch has moved meanwhile.
 */
export async function publishThroughPullRequest(job: PullRequestJob): Promise<boolean> {
  const { space, base, batches, onProgress } = job;
  const title = `${START}${digest(job)}: ${job.label}`;
  try {
    const { number } = await openPullRequest(space, { title, description: DESCRIPTION });
    const branch = `refs/pr/${number}`;
    const { revision } = await readHubHead(space.http, space.address, branch);
    await commitBatches({ space, branch, parent: revision ?? '', title, batches, onProgress });
    const hasMoved = (await space.repo.head()).revision !== base;
    if (!hasMoved && (await mergePullRequest(space, number))) return true;
    await closePullRequest(space, number, 'The Space has changed meanwhile.');
    return false;
  } catch (error) {
    if (error instanceof StaleParentError) return false;
    throw isForbidden(error)
      ? forbidden(space)
      : describeCommitFailure(error, { ...space, branch: 'refs/pr', title });
  }
}

/**
 * Closes what interrupted deploys have left. What is published is so whether this succeeds or not, and the next deploy
 * tries it again; a Space whose discussions are switched off has nothing of the kind.
 */
export async function closeSuperseded(space: Space): Promise<void> {
  try {
    for (const { number } of await findPullRequests(space, START)) {
      await closePullRequest(space, number, 'A newer site has been published.');
    }
  } catch {
    space.signal?.throwIfAborted();
  }
}

/** Twelve digits that stand for this site on top of this commit. */
function digest({ base, batches }: PullRequestJob): string {
  const hash = createHash('sha256').update(base);
  for (const batch of batches) {
    for (const [path, file] of batch) hash.update(`\0${path}\0${file?.oid ?? ''}`);
  }
  return hash.digest('hex').slice(0, 12);
}

function isForbidden(error: unknown): boolean {
  return error instanceof HttpStatusError && (error.status === 401 || error.status === 403);
}

function forbidden({ address }: Space): DatasetError {
  return new DatasetError(
    'not-permitted',
    `The site was not published: this HF_TOKEN may open or merge no pull request on the Space "${address.name}", or they are switched off there; and the site is too large for one commit.`,
    'Give the token the permissions to write there and to open pull requests ("Interact with discussions / Open pull requests"), or add `--in-place`: several commits, between which visitors may see pages of both sites.',
  );
}
