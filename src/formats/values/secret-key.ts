const SECRET_WORDS = new Set(['token', 'key', 'apikey', 'password', 'passwd', 'secret', 'credentials']);

/** Whether a key names a secret, by whole words, so that `tokenizer` is none: `hf_token`, `apiKey`, `access-token`. */
export function isSecretKey(key: string): boolean {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word) => SECRET_WORDS.has(word));
}
