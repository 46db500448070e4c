import type { Clock } from '../clock.ts';
import type { WritableDataset } from '../writable.ts';
import { readHubAddress } from './address.ts';
import { commitToHub } from './commit/commit.ts';
import { createHubDataset, type HubOptions } from './hub.ts';

export interface HubWritableOptions {
  /** From `createHttp`, which has the token. */
  http: typeof fetch;
  /** The Hub's address, such as `https://huggingface.co`. */
  endpoint: string;
  /** `org/name`. */
  repo: string;
  /** A branch, or `refs/pr/N`. */
  branch: string;
  /** Folder inside the repo that is the dataset; empty for the whole repo. */
  path: string;
  hasher?: HubOptions['hasher'];
  clock?: Clock | undefined;
  /** In [0, 1), for jitter. */
  random?: (() => number) | undefined;
}

/** A branch of a dataset repo of the Hub, to be read and written. */
export function createHubWritable(options: HubWritableOptions): WritableDataset {
  const { http, endpoint, repo, branch, path, hasher, clock, random } = options;
  const address = readHubAddress({ repo, path }, endpoint);
  const reading = { http, endpoint, repo, revision: branch, path };
  return {
    ...createHubDataset(hasher === undefined ? reading : { ...reading, hasher }),
    async commit({ revision }, { title, files }) {
      const changes = new Map([...files].map(([file, { content }]) => [file, content]));
      const parent = revision ?? '';
      const { kind, sha } = await commitToHub({
        address,
        http,
        branch,
        parent,
        title,
        changes,
        clock,
        random,
      });
      return { kind, revision: sha };
    },
  };
}
