import type { Commit, DatasetFile } from '../../../datasets/dataset.ts';
import { DatasetError } from '../../../datasets/dataset-error.ts';
import { getRepoUrl, readHubAddress } from '../../../datasets/hub/address.ts';
import { describeCommitFailure } from '../../../datasets/hub/commit/failure.ts';
import { createPatience, type PatienceOptions } from '../../../datasets/hub/commit/patience.ts';
import { describeFailure } from '../../../datasets/hub/failure.ts';
import { createBaseFinder } from '../../../datasets/hub/history-base.ts';
import { createHubDataset } from '../../../datasets/hub/hub.ts';
import { readPullRequestFacts } from '../../../datasets/hub/pull-request-facts.ts';
import { closePullRequest, findPullRequests } from '../../../datasets/hub/pull-request.ts';
import type { Proposal, Proposals, ProposedChange } from './proposal.ts';

export interface HubProposalsOptions extends PatienceOptions {
  /** From `createHttp`, which has the token. */
  http: typeof fetch;
  hasToken: boolean;
  endpoint: string;
  /** `org/name`. */
  repo: string;
  branch: string;
}

/** How titles of submissions begin. */
const START = 'Submit ';
/** A request has one or two thousand bytes. */
const MAX_BYTES = 64 * 1024;

/** The pull requests on a requests dataset of the Hub. */
export function createHubProposals(options: HubProposalsOptions): Proposals {
  const { http, hasToken, endpoint, repo, branch } = options;
  const address = readHubAddress({ repo, path: '' }, endpoint);
  const patience = createPatience(options);
  const findBase = createBaseFinder({ address, http, branch });
  const listings = new Map<string, Promise<DatasetFile[]>>();
  const getUrl = (number: number) => `${getRepoUrl(address)}/discussions/${number}`;

  const telling = async <T>(revision: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw describeFailure(error, { address, revision, path: null, hasToken });
    }
  };
  const open = (revision: string) => createHubDataset({ http, endpoint, repo, revision, path: '' });
  const listAt = (commit: string) => {
    const known = listings.get(commit) ?? open(branch).list({ revision: commit, committedAt: null });
    listings.set(commit, known);
    return known;
  };

  return {
    list: () =>
      telling(branch, async () => {
        const found = await findPullRequests({ address, http }, START);
        return found
          .sort((a, b) => a.number - b.number)
          .map(({ number, title }) => ({ number, title, url: getUrl(number) }));
      }),

    async read(number): Promise<Proposal> {
      const ref = `refs/pr/${number}`;
      const facts = await telling(branch, () => readPullRequestFacts(http, address, number));
      const dataset = open(ref);
      const commit = await dataset.head();
      const base = await telling(ref, () => findBase(commit.revision ?? ref));
      const files = await dataset.list(commit);
      const changes = base === null ? null : findChanges(await listAt(base), files);
      const [only, ...others] = changes ?? [];
      const file = others.length === 0 ? files.find(({ path }) => path === only?.path) : undefined;
      const { title, author, createdAt, target } = facts;
      return {
        ...{ number, title, author, createdAt, changes, url: getUrl(number) },
        isForBranch: target === null || target === branch || target === `refs/heads/${branch}`,
        content: file && file.size <= MAX_BYTES ? await readOne(dataset, commit, file) : null,
      };
    },

    async close(number, comment) {
      try {
        await closePullRequest({ address, http, patience }, number, comment);
      } catch (error) {
        throw describeCommitFailure(error, { address, branch, title: `Close pull request ${number}` });
      }
    },
  };
}

async function readOne(
  dataset: ReturnType<typeof createHubDataset>,
  commit: Commit,
  file: DatasetFile,
): Promise<Uint8Array> {
  for await (const { bytes } of dataset.read(commit, [file])) return bytes;
  throw new DatasetError('file-not-found', `"${file.path}" cannot be read.`, 'Run again.');
}

function findChanges(before: readonly DatasetFile[], after: readonly DatasetFile[]): ProposedChange[] {
  const old = new Map(before.map(({ path, oid }) => [path, oid]));
  const now = new Set(after.map(({ path }) => path));
  const written = after.filter(({ path, oid }) => old.get(path) !== oid);
  const deleted = before.filter(({ path }) => !now.has(path));
  return [
    ...written.map(({ path }) => ({ path, kind: old.has(path) ? ('changed' as const) : ('added' as const) })),
    ...deleted.map(({ path }) => ({ path, kind: 'deleted' as const })),
  ];
}
