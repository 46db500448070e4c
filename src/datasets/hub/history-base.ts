import { BadAnswerError } from '../http/http-error.ts';
import { followPages } from '../http/pages.ts';
import { type HubAddress, getCommitsUrl } from './address.ts';
import { isOid } from '../oid.ts';

const PAGE = 100;
/** Pages of a pull request's history, and of the branch's, that are looked at. */
const MOST_PAGES = { own: 5, branch: 50 };

export interface HistoryOptions {
  address: HubAddress;
  /** From `createHttp`. */
  http: typeof fetch;
  branch: string;
}

/**
 * Finds the newest commit that something else, such as `refs/pr/N`, has in common with the branch: what it started
 * from. null where there is none among the newest few thousand commits. Keeps what it has read of the branch.
 */
export function createBaseFinder({
  address,
  http,
  branch,
}: HistoryOptions): (revision: string) => Promise<string | null> {
  const seen = new Set<string>();
  const pages = readHistory(http, getCommitsUrl(address, branch, PAGE), MOST_PAGES.branch);
  return async (revision) => {
    const own: string[] = [];
    for await (const page of readHistory(http, getCommitsUrl(address, revision, PAGE), MOST_PAGES.own)) {
      own.push(...page);
    }
    for (;;) {
      const base = own.find((commit) => seen.has(commit));
      if (base !== undefined) return base;
      const next = await pages.next();
      if (next.done === true) return null;
      for (const commit of next.value) seen.add(commit);
    }
  };
}

async function* readHistory(http: typeof fetch, start: string, most: number): AsyncGenerator<string[], void> {
  const ask = followPages(http);
  let url: string | undefined = start;
  for (let page = 0; url !== undefined && page < most; page += 1) {
    const response: Response = await ask(url);
    const commits: unknown = await response.json();
    if (!Array.isArray(commits)) throw new BadAnswerError('it names no commits');
    yield commits.map(readId);
    url = /<([^>]*)>/.exec(response.headers.get('Link') ?? '')?.[1];
  }
}

function readId(commit: unknown): string {
  if (typeof commit === 'object' && commit !== null && 'id' in commit && isOid(commit.id)) return commit.id;
  throw new BadAnswerError('it names no commit');
}
