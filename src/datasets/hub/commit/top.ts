import { BadAnswerError } from '../../http/http-error.ts';
import { getApiUrl } from '../address.ts';
import type { CommitJob } from './job.ts';
import { isOid } from '../../oid.ts';

/** What a branch has on top of a commit. */
export interface Top {
  head: string;
  /** The commit directly on top. */
  first: string;
}

/** One page of the branch's history; the read-back follows a commit by seconds. */
const COMMITS = 100;

/**
 * What the branch shows on top of the job's parent; null when it shows nothing there, which a read that lags behind
 * does too.
 */
export async function readTop({ address, branch, http, parent }: CommitJob): Promise<Top | null> {
  const url = `${getApiUrl(address)}/commits/${encodeURIComponent(branch)}`;
  const answer: unknown = await (await http(`${url}?limit=${COMMITS}`)).json();
  const commits = (Array.isArray(answer) ? answer : []).map(readId);
  const [head] = commits;
  if (head === undefined) throw new BadAnswerError('it names no commit');
  const first = commits[commits.indexOf(parent) - 1];
  return first === undefined ? null : { head, first };
}

/** Reads until something is on top of the parent; null when nothing shows after all tries. */
export async function waitForTop(job: CommitJob): Promise<Top | null> {
  const { patience } = job;
  for (let number = 1; ; number += 1) {
    const top = await readTop(job);
    if (top !== null || number >= patience.tries) return top;
    await patience.wait(number);
  }
}

function readId(commit: unknown): string {
  if (typeof commit === 'object' && commit !== null && 'id' in commit && isOid(commit.id)) return commit.id;
  throw new BadAnswerError('it names no commit');
}
