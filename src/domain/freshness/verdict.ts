import { isOverdue } from './overdue.ts';
import type { Pledge, WatchedSource } from './pledge.ts';

/** A commit as the Hub lists it; `date` is ISO 8601 in UTC. */
export interface HubCommit {
  id: string;
  date: string;
}

/** Whether a site has what it promises to have. */
export type Verdict =
  | { kind: 'kept' }
  /** Newer data wait to be taken up, since this time and longer than promised. */
  | { kind: 'waiting'; since: string; role: WatchedSource['role'] }
  /** Nobody could be asked, so the age alone speaks. */
  | { kind: 'unknown' };

/**
 * What a pledge comes to, once the Hub was asked.
 *
 * @param answers for each source the branch's newest commits, newest first; null where they could not be had.
 * @param now milliseconds since 1970.
 */
export function judgePledge(
  { hours, sources }: Pledge,
  answers: readonly (readonly HubCommit[] | null)[],
  now: number,
): Verdict {
  const verdicts = sources.map((source, index) => judgeSource(source, answers[index] ?? null, hours, now));
  const waiting = verdicts
    .filter((verdict) => verdict.kind === 'waiting')
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  return waiting[0] ?? verdicts[0] ?? { kind: 'unknown' };
}

function judgeSource(
  { role, revision, isBranch }: WatchedSource,
  commits: readonly HubCommit[] | null,
  hours: number,
  now: number,
): Verdict {
  if (commits === null) return { kind: isBranch ? 'unknown' : 'kept' };
  const built = commits.findIndex(({ id }) => id === revision);
  if (built === 0) return { kind: 'kept' };
  // The first commit that the site lacks. Of a long list, or a rewritten history, the oldest one that is listed.
  const first = built > 0 ? commits[built - 1] : commits.at(-1);
  if (first && isOverdue(first.date, hours, now)) return { kind: 'waiting', since: first.date, role };
  return { kind: built > 0 ? 'kept' : 'unknown' };
}
