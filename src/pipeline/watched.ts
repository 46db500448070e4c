import type { Config, DatasetConfig } from '../config/config.ts';
import { getCommitsUrl, readHubAddress } from '../datasets/hub/address.ts';
import { isOid } from '../datasets/oid.ts';
import type { SourceDataset } from '../domain/board.ts';
import type { WatchedSource } from '../domain/freshness/pledge.ts';
import { LEADERBOARD } from '../domain/revision.ts';

/** The datasets that may move on after a build, results first: all but those that the config keeps at a commit. */
export function watchSources(
  { datasets }: Pick<Config, 'datasets'>,
  sources: { results: SourceDataset; requests: SourceDataset | null },
  endpoint: string,
): WatchedSource[] {
  const { results, requests } = sources;
  return [
    ...watch('results', datasets.results, results, endpoint),
    ...(datasets.requests && requests ? watch('requests', datasets.requests, requests, endpoint) : []),
  ];
}

function watch(
  role: WatchedSource['role'],
  config: DatasetConfig,
  { revision, committedAt }: SourceDataset,
  endpoint: string,
): WatchedSource[] {
  if (config.kind === 'folder' || config.revision === LEADERBOARD)
    return [{ role, commitsUrl: null, revision, committedAt, isBranch: true }];
  if (isOid(config.revision)) return [];
  const commitsUrl = getCommitsUrl(readHubAddress(config, endpoint), config.revision, MOST_COMMITS);
  return [{ role, commitsUrl, revision, committedAt, isBranch: isBranch(config.revision) }];
}

/** As many as say since when the first newer one has been waiting, in one answer. */
const MOST_COMMITS = 100;

/** A tag could have any other name. */
function isBranch(revision: string): boolean {
  return revision === 'main' || revision.startsWith('refs/');
}
