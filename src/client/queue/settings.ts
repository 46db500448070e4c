/** What the page tells `<request-finder>`. */
export interface FinderSettings {
  /** Of when the requests on the page are, written for a reader; null where that is not known. */
  dataOf: string | null;
  /** In how long the next build is due at the latest, likewise; null where nothing is promised. */
  within: string | null;
  /** Where the requests are on the Hub; null where they are not. */
  hub: {
    origin: string;
    repo: string;
    branch: string;
    /** A folder without a `/` at its end; empty for the whole repo. */
    path: string;
    /** The commit that the page was built of. */
    revision: string | null;
  } | null;
}

/** Reads what the same build has written into the page, so that it is not looked at key by key. */
export function readSettings(json: string): FinderSettings {
  const settings: unknown = JSON.parse(json);
  if (!isSettings(settings)) throw new Error('<request-finder> has no settings.');
  return settings;
}

function isSettings(value: unknown): value is FinderSettings {
  return typeof value === 'object' && value !== null && 'dataOf' in value && 'hub' in value;
}
