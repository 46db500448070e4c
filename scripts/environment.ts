import path from 'node:path';

export interface Environment {
  contentFolder: string;
  cacheFolder: string;
  endpoint: string;
}

/** Where things are, as the environment says: LEADERBOARD_CONTENT, STANDINGS_CACHE and HF_ENDPOINT. */
export function readEnvironment(): Environment {
  return {
    contentFolder: path.resolve(read('LEADERBOARD_CONTENT') ?? 'content'),
    cacheFolder: path.resolve(read('STANDINGS_CACHE') ?? '.cache'),
    endpoint: read('HF_ENDPOINT') ?? 'https://huggingface.co',
  };
}

/** An empty variable is one that is not set, as in a workflow that passes on what nobody has defined. */
function read(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
