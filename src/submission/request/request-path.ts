import type { Candidate, KnownRequest, RequestsNow } from '../ports.ts';
import { isSameEntry } from '../rules/duplicate.ts';
import type { Submission } from '../submission.ts';

/**
 * Where a request goes, in the template's layout. One that failed or was cancelled for the same entry is written again
 * in its place. A path that is there, in any case of letters, is never written over: the commit's digits follow then.
 */
export function placeRequest(
  submission: Submission,
  candidate: Candidate,
  { requests, paths }: Pick<RequestsNow, 'requests' | 'paths'>,
): { path: string; replaces: KnownRequest | null } {
  const replaces = requests.find(
    (request) =>
      ['failed', 'cancelled'].includes(request.status) && isSameEntry(request, submission, candidate),
  );
  if (replaces) return { path: replaces.path, replaces };
  const taken = new Set([...paths, ...requests.map(({ path }) => path)].map((path) => path.toLowerCase()));
  const isPrivate = candidate.isPrivate ? 'True' : 'False';
  const stem = `${candidate.id}_eval_request_${isPrivate}_${submission.precision}_${submission.weightType}`;
  const { sha } = candidate;
  const stems = [stem, ...[7, 12, 40].map((digits) => `${stem}_${sha.slice(0, digits)}`)];
  for (let number = 2; ; number += 1) {
    const free = stems.map((each) => `${each}.json`).find((path) => !taken.has(path.toLowerCase()));
    if (free !== undefined) return { path: free, replaces: null };
    stems.push(`${stem}_${sha}_${number}`);
  }
}
