import path from 'node:path';

export interface Environment {
  contentFolder: string;
  cacheFolder: string;
  endpoint: string;
}

/** Where things are, as the environment says: LEADERBOARD_CONTENT, STANDINGS_CACHE and HF_ENDPOINT. */
export function readEnvironment(): Environment {
  return {
    contentFolder: path.resolve(process.env['LEADERBOARD_CONTENT'] ?? 'content'),
    cacheFolder: path.resolve(process.env['STANDINGS_CACHE'] ?? '.cache'),
    endpoint: process.env['HF_ENDPOINT'] ?? 'https://huggingface.co',
  };
}
