import { LEADERBOARD } from '../../domain/revision.ts';
import { DatasetError } from '../dataset-error.ts';
import type { Commit, Dataset } from '../dataset.ts';
import { BadAnswerError, HttpStatusError } from '../http/http-error.ts';
import { createHttp, type HttpOptions } from '../http/http.ts';
import { checkToken } from '../http/token.ts';
import type { HubLocation } from '../location.ts';
import { gitBlobOid } from '../oid.ts';
import { getApiUrl, getRepoUrl, readHubAddress } from './address.ts';
import { describeFailure } from './failure.ts';

const FILE = 'leaderboard.json';

/**
 * What the Hub itself ranks for a benchmark's dataset, from the evaluation results that models' repos have, as a
 * dataset of one file. It has no commits: its revision is the git-blob SHA-1 of the answer. Costs one request.
 */
export function createHubLeaderboard(options: Pick<HubLocation, 'repo'> & HttpOptions): Dataset {
  const address = readHubAddress({ repo: options.repo, path: '' }, options.endpoint);
  const token = checkToken(options.token);
  const http = createHttp({ ...options, endpoint: address.endpoint, token });
  let asked: Promise<{ bytes: Uint8Array; oid: string }> | null = null;

  const ask = async () => {
    try {
      const response = await http(`${getApiUrl(address)}/leaderboard`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (!Array.isArray(JSON.parse(new TextDecoder().decode(bytes))))
        throw new BadAnswerError('it is no list');
      return { bytes, oid: await gitBlobOid(bytes) };
    } catch (error) {
      if (error instanceof HttpStatusError && error.status === 404 && error.code !== 'RepoNotFound') {
        throw new DatasetError(
          'file-not-found',
          `The dataset "${address.repo}" has no leaderboard on the Hub.`,
          'The Hub ranks datasets with an `eval.yaml`. Name such a one in `leaderboard:`, or write `hub:` to read the files of this one.',
        );
      }
      throw describeFailure(error, {
        address,
        revision: LEADERBOARD,
        path: null,
        hasToken: token !== undefined,
      });
    }
  };
  const getAnswer = () => (asked ??= ask());

  return {
    kind: 'hub',
    location: address.repo,
    async head(): Promise<Commit> {
      return { revision: (await getAnswer()).oid, committedAt: null };
    },
    async list() {
      const { bytes, oid } = await getAnswer();
      return [{ path: FILE, size: bytes.length, oid }];
    },
    async *read(_commit, files) {
      for (const file of files) yield { file, bytes: (await getAnswer()).bytes };
    },
    fetched: () => null,
    url: () => getRepoUrl(address),
  };
}
