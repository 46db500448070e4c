import type { HubCommit } from '../../domain/freshness/verdict.ts';

/**
 * A branch's newest commits as the Hub lists them to anybody, newest first. One request, never repeated; null where
 * there is no usable answer in time: a private dataset, no network, a Hub that is down.
 */
export async function askHub(
  url: string,
  ports: { fetch: typeof fetch; signal: AbortSignal },
): Promise<HubCommit[] | null> {
  try {
    const response = await ports.fetch(url, { credentials: 'omit', signal: ports.signal });
    if (!response.ok) return null;
    const json: unknown = await response.json();
    if (!Array.isArray(json) || json.length === 0) return null;
    const items: unknown[] = json;
    const commits = items.filter(isCommit);
    return commits.length === items.length ? commits : null;
  } catch {
    return null;
  }
}

function isCommit(item: unknown): item is HubCommit {
  return (
    typeof item === 'object' &&
    item !== null &&
    'id' in item &&
    typeof item.id === 'string' &&
    'date' in item &&
    typeof item.date === 'string' &&
    !Number.isNaN(Date.parse(item.date))
  );
}
