import { nodeHasher } from './cache/node-hasher.ts';
import { DatasetError } from './dataset-error.ts';
import { createFolderWritable } from './folder/writable.ts';
import { createHubWritable } from './hub/writable.ts';
import type { DatasetLocation } from './location.ts';
import { isOid } from './oid.ts';
import type { WritableDataset } from './writable.ts';

export interface OpenWritableOptions {
  /** The Hub's address, such as `https://huggingface.co`. */
  endpoint: string;
  /** From `createHttp`, which has the token. */
  http: typeof fetch;
}

/** The dataset that a config names, to be read as it is now, and written. */
export function openWritable(
  location: DatasetLocation,
  { endpoint, http }: OpenWritableOptions,
): WritableDataset {
  if (location.kind === 'folder') return createFolderWritable(location);
  const { repo, revision: branch, path } = location;
  const isCommit: boolean = isOid(branch);
  if (isCommit) {
    throw new DatasetError(
      'revision-not-found',
      `The dataset "${repo}" is not written to: \`revision: ${branch}\` in leaderboard.yaml is a commit.`,
      'Name a branch there, such as `main`, or leave it out.',
    );
  }
  return createHubWritable({ http, endpoint, repo, branch, path, hasher: nodeHasher });
}
