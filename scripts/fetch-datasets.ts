import { loadConfig } from '../src/config/load.ts';
import { fetchDataset, type FetchSummary } from '../src/datasets/fetch.ts';
import type { DatasetLocation } from '../src/datasets/location.ts';
import { openDataset } from '../src/datasets/open.ts';
import type { DatasetRole } from '../src/domain/report.ts';
import { selectData, type Selection } from '../src/pipeline/select-data.ts';
import type { Environment } from './environment.ts';
import { createProgress } from './progress.ts';

type Source = DatasetLocation & Selection;

/**
 * Brings the cache up to date with the datasets that the config names on the Hub, and tells how on stderr.
 * Gives how many there are: local folders are read in place. HF_TOKEN is read here and goes nowhere else.
 */
export async function fetchHubDatasets(environment: Environment): Promise<number> {
  const { results, requests } = loadConfig(environment.contentFolder).datasets;
  const fetched = [await fetchOne('results', results, environment)];
  if (requests) fetched.push(await fetchOne('requests', requests, environment));
  return fetched.filter(Boolean).length;
}

async function fetchOne(role: DatasetRole, source: Source, environment: Environment): Promise<boolean> {
  if (source.kind === 'folder') return false;
  const { endpoint, cacheFolder } = environment;
  const dataset = openDataset(source, { ...environment, mode: 'live', token: process.env['HF_TOKEN'] });
  const progress = createProgress(role);
  try {
    const summary = await fetchDataset({
      dataset,
      location: source,
      endpoint,
      cacheFolder,
      select: (files) => selectData(files, source).wanted,
      onProgress: ({ done, total }) => progress.update(done, total),
    });
    progress.finish(`${dataset.location} ${describe(summary)}`);
  } catch (error) {
    progress.clear();
    throw error;
  }
  return true;
}

function describe(summary: FetchSummary): string {
  const { commit, isUnchanged, files, bytes, downloadedFiles, downloadedBytes } = summary;
  const at = `at ${commit.revision?.slice(0, 7)} of ${commit.committedAt?.slice(0, 10)}`;
  const size = `${files} files, ${formatBytes(bytes)}`;
  if (downloadedFiles > 0)
    return `${at}: ${size}; downloaded ${downloadedFiles}, ${formatBytes(downloadedBytes)}`;
  return `${at}: ${size}; ${isUnchanged ? 'unchanged' : 'nothing to download'}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
