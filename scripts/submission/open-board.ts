import type { Config, DatasetConfig } from '../../src/config/config.ts';
import { defaultSubmission } from '../../src/config/default-submission.ts';
import { createHttp } from '../../src/datasets/http/http.ts';
import { checkToken } from '../../src/datasets/http/token.ts';
import { readHubAddress } from '../../src/datasets/hub/address.ts';
import { openWritable } from '../../src/datasets/open-writable.ts';
import type { WritableDataset } from '../../src/datasets/writable.ts';
import type { SubmissionOptions } from '../../src/domain/submission-options.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import { type Environment, readEnvironment } from '../environment.ts';

/** A board's requests, and what it asks of them. */
export interface OpenedBoard {
  environment: Environment;
  config: Config;
  requests: DatasetConfig;
  dataset: WritableDataset;
  options: SubmissionOptions;
  /** Asks the Hub with the token, if there is one. */
  http: typeof fetch;
  /** Asks the Hub as anybody. */
  anonymous: typeof fetch;
  token: string | undefined;
}

/**
 * Opens the requests dataset of the board. HF_TOKEN is read here and goes to the Hub only.
 *
 * @param writes whether something will be written, for which the Hub wants a token.
 */
export function openBoard({ writes }: { writes: boolean }): OpenedBoard {
  const environment = readEnvironment();
  const { contentFolder, endpoint } = environment;
  const config = loadBuildConfig({ contentFolder });
  const { requests } = config.datasets;
  if (requests === null) {
    throw new UserError(
      'leaderboard.yaml names no dataset that requests could be in.',
      'Write `requests: { hub: org/requests }` or `requests: { folder: requests }` under `datasets`.',
    );
  }
  const token = checkToken(process.env['HF_TOKEN']);
  if (requests.kind === 'hub' && writes && token === undefined) {
    throw new UserError(
      `Nothing was done: HF_TOKEN is not set, and nobody may write to the dataset ${requests.repo} without a token.`,
      `Make a token that may write to that dataset on ${endpoint}/settings/tokens, and set HF_TOKEN to it.`,
    );
  }
  // Says so where HF_ENDPOINT is no address.
  readHubAddress({ repo: 'org/name', path: '' }, endpoint);
  const onWait = (milliseconds: number) =>
    console.error(`${endpoint} asks to wait: ${Math.ceil(milliseconds / 1000)} s`);
  const http = createHttp({ endpoint, token, onWait });
  return {
    ...{ environment, config, requests, http, token },
    dataset: openWritable(requests, { endpoint, http }),
    options: config.submission ?? defaultSubmission(config.modelTypes),
    anonymous: createHttp({ endpoint, onWait }),
  };
}
