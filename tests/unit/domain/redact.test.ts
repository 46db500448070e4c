import { describe, expect, test } from 'vitest';
import { redact, redactMetadata } from '../../../src/domain/redact.ts';

// Put together here, so that no scanner takes a sample for a leak.
const filler = 'AbCdEfGhIjKlMnOpQrStUvWxYz012345';
const tokens = [
  `hf_${filler}`,
  `sk-${filler}`,
  `sk-proj-${filler}`,
  `ghp_${filler}`,
  `github_pat_${filler}`,
  `AKIA${'ABCDEFGH12345678'}`,
  `AIza${filler}xyz`,
  `eyJ${filler}.${filler}.${filler}`,
];

describe('redact', () => {
  test.each(tokens)('masks %s wherever it stands', (token) => {
    expect(redact(`401 for ${token}, try again`)).toBe('401 for [redacted], try again');
    expect(redact(`"${token}"`)).toBe('"[redacted]"');
    expect(redact(`token=${token}`)).toBe('token=[redacted]');
    expect(redact(`key_${token}`)).toBe('key_[redacted]');
  });

  test.each([
    ['model=gpt,api_key=secret-value,temperature=0', 'model=gpt,api_key=[redacted],temperature=0'],
    ['{"api_key": "secret value"}', '{"api_key": [redacted]}'],
    ['password: hunter2!', 'password: [redacted]'],
    ['?access_token=abcdef123&x=1', '?access_token=[redacted]&x=1'],
    ['Authorization: Bearer abcdefghij0123456789', 'Authorization: Bearer [redacted]'],
    ['https://me:pass@host/x', 'https://me:[redacted]@host/x'],
  ])('masks the value in %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each([
    'meta-llama/Llama-3.1-8B at a3f5c2d9e8b7465013243546576879809a0b1c2d',
    'max_tokens=512, tokenizer=gpt2',
    'hf_model and sk-learn',
    'https://host:8080/path@x',
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });
});

test('cuts a text that no page could show', () => {
  const text = redact('a.'.repeat(5_000_000));
  expect(text).toBe(`${'a.'.repeat(1000)}…`);
});

test('metadata: masks texts, and whatever stands under the name of a secret', () => {
  const metadata = redactMetadata({
    note: `used hf_${filler}`,
    api_key: 'short',
    openai_api_key: 12345,
    password: null,
    params: 7,
    tokens_seen: 15,
  });
  expect(metadata).toEqual({
    note: 'used [redacted]',
    api_key: '[redacted]',
    openai_api_key: '[redacted]',
    password: null,
    params: 7,
    tokens_seen: 15,
  });
  expect(Object.getPrototypeOf(metadata)).toBeNull();
});
