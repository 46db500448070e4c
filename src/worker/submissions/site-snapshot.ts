import { readSnapshot, type Snapshot } from '../../submission/snapshot.ts';
import type { WorkerPorts } from '../worker-ports.ts';

/** For how long what a site says is taken as it is, and for how long a site that does not answer is left alone. */
const KEPT_MS = { found: 300_000, lost: 60_000 };
const LONGEST_MS = 5000;

/**
 * What the board's site says of requests and evaluations, a few minutes old at most; null when it cannot be had: then
 * every request file is read, and what is evaluated already is not known.
 */
export function createSiteSnapshot(
  address: string | null,
  { fetch, now }: WorkerPorts,
): () => Promise<Snapshot | null> {
  let known: { snapshot: Snapshot | null; until: number } | null = null;
  return async () => {
    if (address === null) return null;
    if (known !== null && now() < known.until) return known.snapshot;
    const snapshot = await load(address, fetch);
    if (snapshot !== null) known = { snapshot, until: now() + KEPT_MS.found };
    else known = { snapshot: known?.snapshot ?? null, until: now() + KEPT_MS.lost };
    return known.snapshot;
  };
}

async function load(address: string, fetch: typeof globalThis.fetch): Promise<Snapshot | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) });
    return response.ok ? readSnapshot(await response.json()) : null;
  } catch {
    return null;
  }
}
