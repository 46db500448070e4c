/** What this browser has submitted, for the queue page, which shows it before the site has been built anew. */
export interface Remembered {
  /** Of the request's file in the requests dataset. */
  path: string;
  model: string;
  precision: string;
  /** ISO 8601 in UTC. */
  submitted_at: string;
  /** Its address; null for a request that is in the dataset already. */
  pull_request: string | null;
}

const KEY = 'standings:submitted';
const MOST = 50;

/** Newest first. A browser that keeps nothing loses no more than this. */
export function remember(submitted: Remembered): void {
  try {
    const others = readRemembered().filter(({ path }) => path !== submitted.path);
    localStorage.setItem(KEY, JSON.stringify([submitted, ...others].slice(0, MOST)));
  } catch {
    // Storage is full or forbidden.
  }
}

export function readRemembered(): Remembered[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** Keeps of them only those that `isKept` says. */
export function keepRemembered(isKept: (each: Remembered) => boolean): Remembered[] {
  const all = readRemembered();
  const kept = all.filter(isKept);
  try {
    if (kept.length === 0) localStorage.removeItem(KEY);
    else if (kept.length < all.length) localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is forbidden.
  }
  return kept;
}

function isRemembered(item: unknown): item is Remembered {
  if (typeof item !== 'object' || item === null) return false;
  const { path, model, precision, submitted_at, pull_request } = item as Partial<Record<string, unknown>>;
  const texts = [path, model, precision, submitted_at];
  return (
    texts.every((text) => typeof text === 'string') &&
    (pull_request === null || typeof pull_request === 'string')
  );
}
