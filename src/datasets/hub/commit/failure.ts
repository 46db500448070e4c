import { DatasetError } from '../../dataset-error.ts';
import { BadAnswerError, HttpStatusError, NetworkError, OutOfRetriesError } from '../../http/http-error.ts';
import { StaleParentError } from '../../stale-parent-error.ts';
import { getRepoUrl } from '../address.ts';
import type { CommitJob } from './job.ts';

export { StaleParentError };

/** The branch has left the commit at which the changes were decided. Nothing was written. */
export function staleParent(job: CommitJob, head: string | null): StaleParentError {
  const { branch, parent } = job;
  const where = head === null ? 'though the Hub does not show yet where it is' : `but at ${head}`;
  return new StaleParentError(
    `${describeDeed(job, 'was not')}: its branch "${branch}" is no longer at ${parent}, ${where}.`,
    head,
  );
}

/** The answer to a commit was lost, and the branch does not show whether it was made. */
export function unconfirmed(error: unknown, job: CommitJob): DatasetError {
  const { address, branch, proposal } = job;
  const [place, deed] = proposal
    ? ['discussions', 'proposed']
    : [`commits/${encodeURIComponent(branch)}`, 'written'];
  return new DatasetError(
    'commit-unconfirmed',
    `It is not known whether ${describeDeed(job, 'was')}: ${getReason(error, address.endpoint)}.`,
    `Look at ${getRepoUrl(address)}/${place} before it is ${deed} again.`,
  );
}

/** Puts the failure of a commit that was not made into words. Errors that are in words already pass through. */
export function describeCommitFailure(
  error: unknown,
  job: Pick<CommitJob, 'address' | 'branch' | 'title' | 'proposal'>,
): unknown {
  const { address, branch, proposal } = job;
  const { endpoint } = address;
  const cause = error instanceof OutOfRetriesError ? error.failure : error;
  const fail = (code: DatasetError['code'], hint: string, why = getReason(cause, endpoint)) =>
    new DatasetError(code, `${describeDeed(job, 'was not')}: ${why}.`, hint);

  if (cause instanceof NetworkError) {
    return fail('hub-unreachable', 'Check the network and the address of the Hub, then try again.');
  }
  if (cause instanceof BadAnswerError || cause instanceof SyntaxError) {
    return fail('bad-answer', `Check that ${endpoint} is a Hugging Face Hub, then try again.`);
  }
  if (!(cause instanceof HttpStatusError)) return cause;
  const { status, code, retryAfterMs } = cause;
  if (status === 401 || status === 403) {
    const hint = proposal
      ? 'Use a valid token that may open pull requests (the scope `write-discussions`), and see that they are not switched off there.'
      : 'Use a valid token of an account that may write there.';
    return fail('not-permitted', hint);
  }
  if (status === 404 && code === 'RevisionNotFound') {
    return fail(
      'revision-not-found',
      'Read it again.',
      `it has no branch "${branch}", or not the commit before`,
    );
  }
  if (status === 404) return fail('repo-not-found', 'Check its name, and that the token may see it.');
  if (status === 409) {
    return fail(
      'hub-busy',
      'Try again in a minute.',
      `${endpoint} answers 409, another commit is in progress`,
    );
  }
  if (status === 429) {
    const wait = retryAfterMs === null ? 'some minutes' : `${Math.ceil(retryAfterMs / 1000)} s`;
    return fail('rate-limited', `Try again in ${wait}.`);
  }
  return fail(
    'hub-failed',
    status >= 500 ? 'The Hub has a problem; try again later.' : 'Check the names and sizes of the files.',
  );
}

function describeDeed(
  { address, title, proposal }: Pick<CommitJob, 'address' | 'title' | 'proposal'>,
  was: string,
) {
  return `"${title}" ${was} ${proposal ? 'proposed' : 'written'} to the ${address.noun} "${address.name}"`;
}

function getReason(error: unknown, endpoint: string): string {
  if (error instanceof OutOfRetriesError) return getReason(error.failure, endpoint);
  if (error instanceof HttpStatusError) {
    return `${endpoint} answers ${error.status}${error.code === null ? '' : ` ${error.code}`}`;
  }
  // A SyntaxError would quote what the server sent, and that may be anything.
  if (error instanceof SyntaxError) return `the answer of ${endpoint} is no JSON`;
  if (error instanceof BadAnswerError) return `the answer of ${endpoint} cannot be used, ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
