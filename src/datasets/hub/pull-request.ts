import { BadAnswerError, HttpStatusError } from '../http/http-error.ts';
import { getApiUrl, type HubAddress } from './address.ts';
import { askHub, toRecord, toRecords } from './commit/ask.ts';
import type { Patience } from './commit/patience.ts';

export interface PullRequestOptions {
  address: HubAddress;
  /** From `createHttp`, which has the token. */
  http: typeof fetch;
  patience: Patience;
}

/** Commits go to `refs/pr/{number}`. */
export interface PullRequest {
  number: number;
  title: string;
  /** Who has opened it; null where the Hub does not say. */
  author: string | null;
}

/** Pages of a listing that are looked at; more pull requests that wait are somebody else's to sort out. */
const MOST_PAGES = 10;

/** Those that are neither merged nor closed and whose title begins so. */
export async function findPullRequests(
  { address, http }: Pick<PullRequestOptions, 'address' | 'http'>,
  start: string,
): Promise<PullRequest[]> {
  const found: PullRequest[] = [];
  for (let page = 0, seen = 0; page < MOST_PAGES; page += 1) {
    const url = `${getApiUrl(address)}/discussions?type=pull_request&status=open&p=${page}`;
    const answer = toRecord(await (await http(url)).json());
    const discussions = toRecords(answer['discussions']);
    seen += discussions.length;
    for (const { num, title, author } of discussions) {
      if (typeof num !== 'number' || typeof title !== 'string')
        throw new BadAnswerError('it names no discussion');
      if (title.startsWith(start)) found.push({ number: num, title, author: readName(author) });
    }
    if (discussions.length === 0 || seen >= Number(answer['count'] ?? 0)) break;
  }
  return found;
}

/** Opens one, or takes the one of this title that waits already: an answer may have been lost. */
export async function openPullRequest(
  options: PullRequestOptions,
  { title, description }: { title: string; description: string },
): Promise<Omit<PullRequest, 'author'>> {
  const { address, http, patience } = options;
  const body = JSON.stringify({ title, description, pullRequest: true });
  return patience.retry(async () => {
    const [waiting] = (await findPullRequests(options, title)).filter((other) => other.title === title);
    if (waiting) return { number: waiting.number, title };
    const response = await http(`${getApiUrl(address)}/discussions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    const { num } = toRecord(await response.json().catch(() => null));
    if (typeof num !== 'number') throw new BadAnswerError('it names no pull request');
    return { number: num, title };
  });
}

/**
 * Merges it: all of its commits become one of the branch, at once. false when the branch has changed the same files
 * meanwhile, or when somebody has closed it.
 */
export async function mergePullRequest(options: PullRequestOptions, number: number): Promise<boolean> {
  const { address, patience } = options;
  const url = `${getApiUrl(address)}/discussions/${number}`;
  const { status } = await readPullRequest(options, number);
  if (status === 'merged') return true;
  if (status === 'closed') return false;
  if (status === 'draft') await askHub(options, `${url}/status`, { status: 'open' });
  return patience.retry(async () => {
    try {
      await options.http(`${url}/merge`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      });
      return true;
    } catch (error) {
      // The answer may have been lost, or say no more than that it cannot be merged.
      const now = await readPullRequest(options, number);
      if (now.status === 'merged') return true;
      if (now.status === 'closed' || now.hasConflicts) return false;
      if (error instanceof HttpStatusError && error.status === 400) return false;
      throw error;
    }
  });
}

export async function closePullRequest(
  options: PullRequestOptions,
  number: number,
  comment: string,
): Promise<void> {
  await askHub(options, `${getApiUrl(options.address)}/discussions/${number}/status`, {
    status: 'closed',
    comment,
  });
}

function readName(author: unknown): string | null {
  const name = typeof author === 'object' && author !== null && 'name' in author ? author.name : null;
  return typeof name === 'string' ? name : null;
}

async function readPullRequest({ address, http }: PullRequestOptions, number: number) {
  const response = await http(`${getApiUrl(address)}/discussions/${number}`);
  const { status, filesWithConflicts } = toRecord(await response.json());
  return {
    status,
    hasConflicts:
      filesWithConflicts === true || (Array.isArray(filesWithConflicts) && filesWithConflicts.length > 0),
  };
}
