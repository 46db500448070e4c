import { checkToken } from '../datasets/http/token.ts';

/** What an operator gives a worker when it runs. */
export interface WorkerEnvironment {
  /** Of the Hub, to write to the requests dataset with; null: there is none. */
  token: string | null;
  /** Of the OAuth app; null for a public app. */
  clientSecret: string | null;
  /** The Hub's address. */
  endpoint: string;
  /** Beside those of the config. */
  origins: readonly string[];
}

/**
 * From HF_TOKEN, OAUTH_CLIENT_SECRET, HF_ENDPOINT and ALLOWED_ORIGINS (with commas or spaces between them). Throws a
 * `DatasetError` for a token that is none.
 */
export function readWorkerEnvironment(given: unknown): WorkerEnvironment {
  const all = typeof given === 'object' && given !== null ? new Map(Object.entries(given)) : new Map();
  const read = (name: string): string | null => {
    const value: unknown = all.get(name);
    return typeof value === 'string' ? value.trim() || null : null;
  };
  return {
    token: checkToken(read('HF_TOKEN') ?? undefined) ?? null,
    clientSecret: read('OAUTH_CLIENT_SECRET'),
    endpoint: (read('HF_ENDPOINT') ?? 'https://huggingface.co').replace(/\/+$/, ''),
    origins: (read('ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).flatMap((address) => readOrigin(address) ?? []),
  };
}

/** The origin of a web address as a browser writes it; null where it is none. */
export function readOrigin(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}
