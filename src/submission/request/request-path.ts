import type { Candidate, KnownRequest, RequestsNow } from '../ports.ts';
import { isSameEntry } from '../rules/duplicate.ts';
import type { Submission } from '../submission.ts';

/**
 * Where a request goes, in the template's layout. One that failed or was cancelled for the same entry is written again
 * in its place. A path that is there, in any case of letters, is never written over: the commit's digits follow then. A
 * folder of the organisation that is there in other letters is its folder.
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
  const known = [...paths, ...requests.map(({ path }) => path)];
  const taken = new Set(known.map((path) => path.toLowerCase()));
  const isPrivate = candidate.isPrivate ? 'True' : 'False';
  const stem = `${inItsFolder(candidate.id, known)}_eval_request_${isPrivate}_${submission.precision}_${submission.weightType}`;
  const { sha } = candidate;
  const stems = [stem, ...[7, 12, 40].map((digits) => `${stem}_${sha.slice(0, digits)}`)];
  for (let number = 2; ; number += 1) {
    const free = stems.map((each) => `${each}.json`).find((path) => !taken.has(path.toLowerCase()));
    if (free !== undefined) return { path: free, replaces: null };
    stems.push(`${stem}_${sha}_${number}`);
  }
}

function inItsFolder(id: string, paths: readonly string[]): string {
  const [org = '', ...name] = id.split('/');
  const alike = paths
    .map((path) => path.slice(0, path.indexOf('/') + 1))
    .filter((folder) => folder.toLowerCase() === `${org.toLowerCase()}/`);
  const folder = alike.includes(`${org}/`) ? `${org}/` : (alike.sort()[0] ?? `${org}/`);
  return folder + name.join('/');
}
