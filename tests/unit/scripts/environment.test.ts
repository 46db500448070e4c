import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../../scripts/environment.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([undefined, '', ' '])('takes the defaults where a variable is %j', (value) => {
  for (const name of ['LEADERBOARD_CONTENT', 'STANDINGS_CACHE', 'HF_ENDPOINT']) vi.stubEnv(name, value);
  expect(readEnvironment()).toEqual({
    contentFolder: path.resolve('content'),
    cacheFolder: path.resolve('.cache'),
    endpoint: 'https://huggingface.co',
  });
});

it('takes what the variables say', () => {
  vi.stubEnv('LEADERBOARD_CONTENT', 'other');
  vi.stubEnv('STANDINGS_CACHE', '/cache');
  vi.stubEnv('HF_ENDPOINT', 'https://hub.example');
  expect(readEnvironment()).toEqual({
    contentFolder: path.resolve('other'),
    cacheFolder: path.resolve('/cache'),
    endpoint: 'https://hub.example',
  });
});
