import type { Commit } from '../dataset.ts';
import { BadAnswerError } from '../http/http-error.ts';
import { getCommitsUrl, type HubAddress } from './address.ts';
import { isOid } from '../oid.ts';

/**
 * Resolves a branch, tag, commit or `refs/pr/N` to its commit, in one request. Not by `listCommits` of
 * `@huggingface/hub`, which turns to the next page, and so to an older commit, where the first page is empty.
 */
export async function readHubHead(
  http: typeof fetch,
  address: HubAddress,
  revision: string,
): Promise<Commit> {
  const response = await http(getCommitsUrl(address, revision, 1));
  const commits: unknown = await response.json();
  const newest: unknown = Array.isArray(commits) ? commits[0] : null;
  if (typeof newest !== 'object' || newest === null || !('id' in newest) || !isOid(newest.id)) {
    throw new BadAnswerError('it names no commit');
  }
  const time = 'date' in newest && typeof newest.date === 'string' ? Date.parse(newest.date) : NaN;
  return { revision: newest.id, committedAt: Number.isNaN(time) ? null : new Date(time).toISOString() };
}
