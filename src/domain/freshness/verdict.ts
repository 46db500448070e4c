import { isOverdue } from './overdue.ts';
import type { WatchedSource } from './pledge.ts';

/** A commit as the Hub lists it; `date` is ISO 8601 in UTC. */
export interface HubCommit {
  id: string;
  date: string;
}

/** What a branch on the Hub says about data that are older than promised. */
export type Verdict =
  /** There are no newer ones, or none that should be here already. */
  | 'kept'
  /** It could not be asked, so the age alone speaks. */
  | 'unknown'
  /** Newer ones wait to be taken up, longer than promised. */
  | { since: string };

/**
 * @param commits the branch's newest ones, newest first; null where they could not be had.
 * @param now milliseconds since 1970.
 */
export function judgeSource(
  { revision, isBranch }: Pick<WatchedSource, 'revision' | 'isBranch'>,
  commits: readonly HubCommit[] | null,
  hours: number,
  now: number,
): Verdict {
  if (commits === null) return isBranch ? 'unknown' : 'kept';
  const built = commits.findIndex(({ id }) => id === revision);
  // The first commit that the site lacks. Of a long list, or a rewritten history, the oldest one that is listed.
  const first = built < 0 ? commits.at(-1) : commits[built - 1];
  if (first && isOverdue(first.date, hours, now)) return { since: first.date };
  return built < 0 ? 'unknown' : 'kept';
}
