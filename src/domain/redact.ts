import type { Metadata, MetadataValue } from './metadata.ts';

const MASK = '[redacted]';

/** What tokens look like. Names of the kinds are not needed: all of them are masked alike. */
const TOKENS = new RegExp(
  [
    /\bhf_[A-Za-z0-9]{16,}/,
    /\bapi_org_[A-Za-z0-9]{16,}/,
    /\bsk-[A-Za-z0-9_-]{16,}/,
    /\bgh[opsur]_[A-Za-z0-9]{20,}/,
    /\bgithub_pat_\w{20,}/,
    /\bglpat-[\w-]{16,}/,
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
    /\bAIza[\w-]{30,}/,
    /\bgsk_[A-Za-z0-9]{20,}/,
    /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
);

/** `api_key=…`, `"token": "…"`, `password: …`: the name stays, the value goes. */
const NAMED =
  /((?:api[_-]?key|access[_-]?key(?:[_-]?id)?|secret[_-]?key|auth[_-]?token|access[_-]?token|client[_-]?secret|password|passwd|secret|token)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s,;&"')}\]]+)/gi;
const BEARER = /\b(bearer\s+)[\w.~+/-]{16,}=*/gi;
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi;

/** Masks what looks like a token, a key or a password in a text that is to be published. */
export function redact(text: string): string {
  return text
    .replace(TOKENS, MASK)
    .replace(NAMED, `$1${MASK}`)
    .replace(BEARER, `$1${MASK}`)
    .replace(URL_PASSWORD, `$1${MASK}`);
}

const SECRET_KEY =
  /(?:^|_)(?:api_?key|secret|password|passwd|access_key|auth_token|access_token|hf_token)(?:_|$)/i;

/** The same for every text of a metadata record, and for whatever stands under a secret's name. */
export function redactMetadata(metadata: Metadata): Metadata {
  const clean: Record<string, MetadataValue> = Object.create(null) as Record<string, MetadataValue>;
  for (const [key, value] of Object.entries(metadata)) {
    const isSecret = value !== null && SECRET_KEY.test(key);
    clean[key] = isSecret ? MASK : typeof value === 'string' ? redact(value) : value;
  }
  return clean;
}
