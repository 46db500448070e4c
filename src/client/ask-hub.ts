import type { HubCommit } from '../domain/freshness/verdict.ts';

/**
 * A branch's newest commits as the Hub lists them to anybody, newest first. One request, never repeated; null where
 * there is no usable answer in time: a private dataset, no network, a Hub that is down.
 */
export async function askHub(url: string, timeout = 8000): Promise<HubCommit[] | null> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(timeout) });
    const json: unknown = await response.json();
    return Array.isArray(json) && json.every(isCommit) ? json : null;
  } catch {
    return null;
  }
}

function isCommit(item: unknown): item is HubCommit {
  return (
    typeof item === 'object' &&
    item !== null &&
    'id' in item &&
    'date' in item &&
    typeof item.date === 'string'
  );
}
