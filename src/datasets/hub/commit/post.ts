import { BadAnswerError, HttpStatusError, NetworkError } from '../../http/http-error.ts';
import { getApiUrl } from '../address.ts';
import type { CommitJob } from './job.ts';
import { isOid } from '../../oid.ts';

/**
 * What became of a commit request. `stale`: the branch is not at the parent. `busy`: not made, and may be tried
 * again. `lost`: made or not, nobody knows.
 */
export type CommitAnswer =
  | { kind: 'made'; sha: string; pullRequest: number | null }
  | { kind: 'stale' }
  | { kind: 'busy' | 'lost'; error: Error };

/** Sends the commit once. Rejects with what leaves no doubt that it was refused. */
export async function postCommit(
  { address, branch, http, proposal }: CommitJob,
  body: string,
): Promise<CommitAnswer> {
  try {
    const url = `${getApiUrl(address)}/commit/${encodeURIComponent(branch)}${proposal ? '?create_pr=1' : ''}`;
    const headers = { 'Content-Type': 'application/x-ndjson' };
    return { kind: 'made', ...(await readMade(await http(url, { method: 'POST', headers, body }))) };
  } catch (error) {
    if (error instanceof NetworkError || error instanceof BadAnswerError) return { kind: 'lost', error };
    if (!(error instanceof HttpStatusError)) throw error;
    if (error.status === 412) return { kind: 'stale' };
    if (error.status === 409 || error.status === 429) return { kind: 'busy', error };
    if (error.status === 408 || error.status >= 500) return { kind: 'lost', error };
    throw error;
  }
}

async function readMade(response: Response): Promise<{ sha: string; pullRequest: number | null }> {
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === 'object' && answer !== null && 'commitOid' in answer && isOid(answer.commitOid)) {
    const url = 'pullRequestUrl' in answer ? String(answer.pullRequestUrl) : '';
    const number = /\/discussions\/(\d+)$/.exec(url)?.[1];
    return { sha: answer.commitOid, pullRequest: number === undefined ? null : Number(number) };
  }
  throw new BadAnswerError('it names no commit');
}
