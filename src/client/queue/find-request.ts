import { readRemembered } from '../remembered-requests.ts';
import { readRequest } from '../../formats/requests/read-request.ts';
import type { Found } from './found.ts';
import type { FinderSettings } from './settings.ts';
import { readListed, toShown } from './shown-request.ts';

/** Looks among the site's own data, else asks the Hub once. Never rejects. */
export async function findRequest(path: string, list: string, hub: FinderSettings['hub']): Promise<Found> {
  const listed = await fetchJson(list);
  const request = listed.kind === 'json' ? readListed(listed.value, path) : null;
  if (request) return { kind: 'listed', request };
  const live = await askHub(path, hub);
  if (live.kind === 'on-hub') return live;
  const submitted = readRemembered().find(
    // One that was in the dataset already, and is not any more, has been taken out.
    (each) => each.path === path && (live.kind === 'unknown' || each.pull_request !== null),
  );
  return submitted ? { kind: 'submitted', submitted } : live;
}

async function askHub(
  path: string,
  hub: FinderSettings['hub'],
): Promise<Extract<Found, { kind: 'on-hub' | 'gone' | 'unknown' }>> {
  if (!hub || path.length > 1000) return { kind: 'unknown' };
  const file = [hub.path, path].filter((part) => part !== '').join('/');
  const answer = await fetchJson(
    `${hub.origin}/datasets/${hub.repo}/resolve/${encodeURIComponent(hub.branch)}/${encodePath(file)}`,
  );
  if (answer.kind === 'missing') return { kind: 'gone' };
  if (answer.kind === 'failed') return { kind: 'unknown' };
  const outcome = readRequest(answer.value, { path, oid: null });
  // What is private is shown to nobody, and a file that is no request is none.
  if ('rejection' in outcome || outcome.request.isPrivate) return { kind: 'gone' };
  return { kind: 'on-hub', request: toShown(outcome.request) };
}

type Answer = { kind: 'json'; value: unknown } | { kind: 'missing' } | { kind: 'failed' };

async function fetchJson(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(8000),
    });
    if (response.status === 404) return { kind: 'missing' };
    return response.ok ? { kind: 'json', value: await response.json() } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** A folder that leads out of the dataset would ask for another file than the link names. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => (part === '..' || part === '.' ? '%00' : encodeURIComponent(part.toWellFormed())))
    .join('/');
}
