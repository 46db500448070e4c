import { newestTime } from '../run-time.ts';

/** A dataset that may have got newer data since a site was built of it. */
export interface WatchedSource {
  role: 'results' | 'requests';
  /** Where the Hub lists the branch's commits, newest first; null where nobody can be asked, as for a folder. */
  commitsUrl: string | null;
  /** The commit that the site was built of. */
  revision: string | null;
  /** ISO 8601 in UTC; when that commit was made, if known. */
  committedAt: string | null;
  /** False for a name that may be a tag's, which stays at its commit. */
  isBranch: boolean;
}

/** What a page promises about the age of its data, and where a visitor's browser can see whether it holds. */
export interface Pledge {
  /** In so many hours new data are on the site. */
  hours: number;
  /** ISO 8601 in UTC; of when the data are. */
  dataAt: string;
  /** Whether there is something newer is for the first to say, if it can be asked. */
  sources: WatchedSource[];
}

/**
 * null where nothing is promised, nothing can get older (every dataset stays at a commit that the config names), or no
 * time of the data is known.
 *
 * @param runAt the newest run, which counts where no commit has a time.
 */
export function makePledge(
  hours: number | null,
  sources: readonly WatchedSource[],
  runAt: string | null,
): Pledge | null {
  const dataAt = newestTime(sources.map(({ committedAt }) => committedAt)) ?? newestTime([runAt]);
  if (hours === null || sources.length === 0 || dataAt === null) return null;
  return { hours, dataAt, sources: [...sources] };
}
