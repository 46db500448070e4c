import { nodeHasher } from '../../datasets/cache/node-hasher.ts';
import type { Clock } from '../../datasets/clock.ts';
import type { Commit, Dataset, DatasetFile } from '../../datasets/dataset.ts';
import { createHttp, type HttpOptions } from '../../datasets/http/http.ts';
import { checkToken } from '../../datasets/http/token.ts';
import { type HubAddress, readHubAddress } from '../../datasets/hub/address.ts';
import { createPatience, type Patience } from '../../datasets/hub/commit/patience.ts';
import { createHubDataset } from '../../datasets/hub/hub.ts';

export interface SpaceOptions extends HttpOptions {
  /** `org/name`. */
  space: string;
}

/** A Space of the Hub, and all that is needed to read it and to write to it. */
export interface Space {
  address: HubAddress;
  http: typeof fetch;
  patience: Patience;
  /** What it holds, read as a dataset is. */
  repo: Dataset;
  clock: Clock | undefined;
  random: (() => number) | undefined;
  signal: AbortSignal | undefined;
}

/** The branch that the Hub serves. */
export const BRANCH = 'main';

export function openSpace(options: SpaceOptions): Space {
  const { space, clock, random, signal, tries } = options;
  const address = readHubAddress({ repo: space, path: '' }, options.endpoint, 'spaces');
  const http = { ...options, endpoint: address.endpoint, token: checkToken(options.token) };
  const place = { type: 'spaces', repo: space, revision: BRANCH, path: '', hasher: nodeHasher } as const;
  return {
    address,
    http: createHttp(http),
    patience: createPatience({ clock, random, signal, tries }),
    repo: createHubDataset({ ...http, ...place }),
    clock,
    random,
    signal,
  };
}

/** The texts of files at a commit, by path; null for those that are not there. */
export async function readTexts<Path extends string>(
  { repo }: Space,
  commit: Commit,
  files: readonly DatasetFile[],
  paths: readonly Path[],
): Promise<Record<Path, string | null>> {
  const wanted = files.filter(({ path }) => paths.some((one) => one === path));
  const texts = new Map<string, string>();
  for await (const { file, bytes } of repo.read(commit, wanted)) {
    texts.set(file.path, new TextDecoder().decode(bytes));
  }
  return Object.fromEntries(paths.map((path) => [path, texts.get(path) ?? null])) as Record<
    Path,
    string | null
  >;
}
