import type { Metadata, MetadataValue } from './metadata.ts';

const MASK = '[redacted]';

const MAX_LENGTH = 2000;

/** What tokens look like. Names of the kinds are not needed: all of them are masked alike. */
const TOKENS = new RegExp(
  [
    /hf_[A-Za-z0-9]{16,}/,
    /api_org_[A-Za-z0-9]{16,}/,
    /sk-[A-Za-z0-9_-]{16,}/,
    /gh[opsur]_[A-Za-z0-9]{20,}/,
    /github_pat_\w{20,}/,
    /glpat-[\w-]{16,}/,
    /xox[abeoprs]-[A-Za-z0-9-]{10,}/,
    /(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
    /AIza[\w-]{30,}/,
    /gsk_[A-Za-z0-9]{20,}/,
    /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/,
  ]
    .map(({ source }) => `(?<![A-Za-z0-9])${source}`)
    .join('|'),
  'g',
);

/** `api_key=…`, `"token": "…"`, `password: …`: the name stays, the value goes. */
const NAMED =
  /((?:api[_-]?key|access[_-]?key(?:[_-]?id)?|secret[_-]?key|auth[_-]?token|access[_-]?token|client[_-]?secret|password|passwd|secret|token)["']?\s*[=:]\s*)(?!\[redacted\])("[^"]*"|'[^']*'|[^\s,;&"')}\]]+)/gi;
const BEARER = /\b(bearer\s+)[\w.~+/-]{16,}=*/gi;
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi;

/**
 * Makes a text fit to be published: what looks like a token, a key or a password is masked, and what goes beyond 2,000
 * characters is cut off.
 */
export function redact(text: string): string {
  const isLong = text.length > MAX_LENGTH;
  const shown = isLong ? text.slice(0, MAX_LENGTH).toWellFormed() : text;
  const masked = maskTokens(shown).replace(NAMED, `$1${MASK}`);
  return isLong ? `${masked}…` : masked;
}

/**
 * Masks what is a token, a bearer's or an address's password by its look, in a text of any length. What was JSON stays
 * JSON, as a value under a secret's name stays what it is.
 */
export function maskTokens(text: string): string {
  return text.replace(TOKENS, MASK).replace(BEARER, `$1${MASK}`).replace(URL_PASSWORD, `$1${MASK}`);
}

/** What `maskTokens` would mask, each once, in the order of the text. */
export function findTokens(text: string): string[] {
  const found = [TOKENS, BEARER, URL_PASSWORD].flatMap((pattern) => text.match(pattern) ?? []);
  return [...new Set(found)].filter((token) => !token.includes(MASK));
}

const SECRET_KEY =
  /(?:^|_)(?:api_?key|secret|password|passwd|access_key|auth_token|access_token|hf_token)(?:_|$)/i;

const MAX_KEY_LENGTH = 100;

/**
 * The same for every text of a metadata record, and for whatever stands under a secret's name. A key of more than 100
 * characters names nothing that a page could show, and is left out.
 */
export function redactMetadata(metadata: Metadata): Metadata {
  const clean: Record<string, MetadataValue> = Object.create(null) as Record<string, MetadataValue>;
  for (const [key, value] of Object.entries(metadata)) {
    if (key.length > MAX_KEY_LENGTH) continue;
    const isSecret = value !== null && SECRET_KEY.test(key);
    clean[key] = isSecret ? MASK : typeof value === 'string' ? redact(value) : value;
  }
  return clean;
}
