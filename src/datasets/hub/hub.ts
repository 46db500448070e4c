import { listFiles } from '@huggingface/hub';
import { DatasetError } from '../dataset-error.ts';
import type { Commit, Dataset, DatasetFile, ReadFile } from '../dataset.ts';
import { BadAnswerError } from '../http/http-error.ts';
import { createHttp, type HttpOptions } from '../http/http.ts';
import { followPages } from '../http/pages.ts';
import { checkToken } from '../http/token.ts';
import type { HubLocation } from '../location.ts';
import { type Hasher, isOid, webHasher } from '../oid.ts';
import {
  checkRevision,
  encodePath,
  getPageUrl,
  getResolveUrl,
  type HubRepoType,
  readHubAddress,
} from './address.ts';
import { describeFailure } from './failure.ts';
import { findGap } from './gap.ts';
import { readHubHead } from './head.ts';
import { mapInOrder } from './in-order.ts';
import { readHubListing } from './listing.ts';
import { findMismatch } from './verify.ts';

export interface HubOptions extends Omit<HubLocation, 'kind'>, HttpOptions {
  /** From `createHttp`; made of the other options when left out. */
  http?: typeof fetch;
  /** A Space is read as a dataset is. */
  type?: HubRepoType;
  /** Downloads at a time. Measured at 50 ms latency: 64 take half the time of 32, more gains little. */
  concurrency?: number;
  /** Verifies what is downloaded; by default the platform's own cryptography. */
  hasher?: Hasher;
}

/** Times that something is asked for before an answer that stays wrong is an error. */
const TIMES = 3;

/**
 * A dataset repo of the Hub. Costs one request for `head`; for `list` one a page of 1,000 entries and one that shows
 * whether a page is missing; and one a file for `read`, which verifies the length and the git-blob SHA-1 (for LFS files
 * the SHA-256) of each.
 */
export function createHubDataset(options: HubOptions): Dataset {
  const { revision, concurrency = 64, hasher = webHasher, type = 'datasets' } = options;
  const address = readHubAddress(options, options.endpoint, type);
  checkRevision(revision, address);
  const token = checkToken(options.token);
  const http = options.http ?? createHttp({ ...options, endpoint: address.endpoint, token });
  const repo = { type: type === 'spaces' ? 'space' : 'dataset', name: address.repo } as const;

  const telling = async <T>(path: string | null, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw describeFailure(error, { address, revision, path, hasToken: token !== undefined });
    }
  };

  const download = async (sha: string, file: DatasetFile, signal: AbortSignal): Promise<ReadFile> => {
    const url = getResolveUrl(address, sha, file.path);
    let mismatch: string | null = null;
    for (let number = 0; number < TIMES; number += 1) {
      const response = await http(url, { signal });
      const bytes = new Uint8Array(await response.arrayBuffer());
      mismatch = await findMismatch(file, bytes, hasher);
      if (mismatch === null) return { file, bytes };
    }
    throw new DatasetError(
      'corrupt-file',
      `The file "${file.path}" of the ${address.noun} "${address.name}" arrived wrong ${TIMES} times: ${mismatch}.`,
      `Run again later; if it stays wrong, look at ${getPageUrl(address, sha, file.path)}.`,
    );
  };

  const listWhole = async (sha: string): Promise<DatasetFile[]> => {
    const path = encodePath(address.prefix.slice(0, -1));
    const options = { repo, revision: sha, path, recursive: true, hubUrl: address.endpoint };
    let gap: string | null = null;
    for (let number = 0; number < TIMES; number += 1) {
      const listing = await readHubListing(listFiles({ ...options, fetch: followPages(http) }), address);
      gap = await findGap(http, address, sha, listing);
      if (gap === null) return listing;
    }
    throw new BadAnswerError(gap ?? '');
  };

  return {
    kind: 'hub',
    location: address.repo,
    head: () => telling(null, () => readHubHead(http, address, revision)),
    list: (commit) => telling(null, () => listWhole(getSha(commit))),
    async *read(commit, files) {
      const sha = getSha(commit);
      yield* mapInOrder(files, concurrency, (file, signal) =>
        telling(file.path, () => download(sha, file, signal)),
      );
    },
    fetched: () => null,
    url: (commit, path) => getPageUrl(address, getSha(commit), path),
  };
}

function getSha({ revision }: Commit): string {
  if (isOid(revision)) return revision;
  throw new DatasetError(
    'revision-not-found',
    `A dataset of the Hub was to be read at "${String(revision)}", which is no commit.`,
    'Read it at the commit that `head` gives.',
  );
}
