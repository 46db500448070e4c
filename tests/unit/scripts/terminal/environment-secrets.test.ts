import { expect, test } from 'vitest';
import { findSecrets } from '../../../../scripts/terminal/environment-secrets.ts';

test.each([
  'HF_TOKEN',
  'HUGGING_FACE_HUB_TOKEN',
  'OAUTH_CLIENT_SECRET',
  'AWS_SECRET_ACCESS_KEY',
  'OPENAI_API_KEY',
  'PGPASSWORD',
  'npm_config_//registry.example.org/:_authToken',
])('the value of %s is a secret', (name) => {
  expect(findSecrets({ [name]: ' some value\n' })).toEqual(['some value']);
});

test.each([
  ['postgres://app:pass%20word@host/db', 'pass%20word'],
  ['http://user:pa:ss:word@proxy:3128', 'pa:ss:word'],
  ['https://token-as-user@github.com/org/repo', 'token-as-user'],
])('of the address %s %s is a secret', (address, secret) => {
  expect(findSecrets({ ANY: address })).toEqual([secret]);
});

test('what is no secret, is empty or is in every text is left out', () => {
  expect(
    findSecrets({
      HF_ENDPOINT: 'https://huggingface.co',
      PWD: '/home/me/board',
      TOKENIZERS_PARALLELISM: 'parallel',
      GH_TOKEN: '',
      USE_TOKEN: 'true',
      UNSET_TOKEN: undefined,
    }),
  ).toEqual([]);
});

test('a secret that contains another comes before it, and none comes twice', () => {
  expect(findSecrets({ A_TOKEN: 'secret', B_TOKEN: 'secret-longer', C_TOKEN: 'secret' })).toEqual([
    'secret-longer',
    'secret',
  ]);
});
