import { expect, test } from 'vitest';
import { isHubId, isWebAddress } from '../../../src/domain/web-address.ts';

test.each(['https://example.org', 'http://localhost:4321/a?b#c'])('%s is a web address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  ' https://example.org',
  'https://exa mple.org',
  'java\nscript:x',
  'data:text/html,x',
  '//example.org',
  'example.org',
  'https://',
  '',
])('%j is none', (text) => {
  expect(isWebAddress(text)).toBe(false);
});

test.each(['org/name', 'meta-llama/Llama-3.1-8B', '01-ai/Yi_1.5'])('%s could be on the Hub', (name) => {
  expect(isHubId(name)).toBe(true);
});

test.each(['name', 'a/b/c', 'a/b#c', 'a/b (val)', 'a/.b', 'a/b..c', 'a/b--c', 'a/b.git', 'a/b.', '/b', 'a/'])(
  '%s could not',
  (name) => {
    expect(isHubId(name)).toBe(false);
  },
);
