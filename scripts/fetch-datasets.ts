import { loadConfig } from '../src/config/load.ts';
import { checkCached } from '../src/datasets/cache/check-cached.ts';
import { fetchDatasets } from '../src/datasets/cache/fetch.ts';
import type { HubLocation } from '../src/datasets/location.ts';
import { openDataset } from '../src/datasets/open.ts';
import { createTransfer } from '../src/datasets/http/transfer.ts';
import { UserError } from '../src/domain/user-error.ts';
import type { DatasetRole } from '../src/domain/report.ts';
import { selectData, type Selection } from '../src/pipeline/select-data.ts';
import type { Environment } from './environment.ts';
import { fetchModels } from './fetch-models.ts';
import { describeFetch } from './fetch-summary.ts';
import { runUntilInterrupted } from './terminal/interrupt.ts';
import { createProgress } from './terminal/progress.ts';

export type HubSource = HubLocation & Selection & { role: DatasetRole };

/**
 * Brings the cache up to date with the datasets that the config names on the Hub, and tells how on stderr.
 * Gives how many there are: local folders are read in place. HF_TOKEN is read here and goes nowhere else.
 */
export async function fetchHubDatasets(environment: Environment): Promise<number> {
  const sources = findHubSources(environment);
  await fetchSources(sources, environment);
  return sources.length;
}

/** The same for datasets that no config names. */
export async function fetchSources(sources: readonly HubSource[], environment: Environment): Promise<void> {
  const stopped = new UserError(
    'Stopped before everything was there.',
    'What has arrived is kept; the next run goes on from there.',
  );
  await runUntilInterrupted(stopped, async (signal) => {
    const asked = sources.map((source) => ask(source, environment, signal));
    try {
      await fetchDatasets(
        environment.cacheFolder,
        asked.map(({ options }) => options),
      );
    } finally {
      for (const { progress } of asked) progress.clear();
    }
  });
}

/**
 * Makes the datasets ready to be read: fetches them, or offline makes sure that the cache has them, and lets nothing
 * be written to it from here on.
 */
export async function bringDatasets(
  environment: Environment,
  { offline }: { offline: boolean },
): Promise<void> {
  if (!offline) {
    await fetchHubDatasets(environment);
    await fetchModels(environment);
    return;
  }
  process.env['STANDINGS_OFFLINE'] = '1';
  await checkFetched(environment);
}

/** Rejects with all that the cache lacks for a build without a network, of both datasets. Reads only. */
async function checkFetched(environment: Environment): Promise<void> {
  const { cacheFolder, endpoint } = environment;
  const lacking: UserError[] = [];
  for (const source of findHubSources(environment)) {
    try {
      await checkCached({ ...source, endpoint, cacheFolder }, (files) => selectData(files, source).wanted);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      lacking.push(error);
    }
  }
  const [first] = lacking;
  if (first) throw new UserError(lacking.map(({ message }) => message).join('\n'), first.hint);
}

function findHubSources({ contentFolder }: Environment): HubSource[] {
  const { datasets, history } = loadConfig(contentFolder);
  const { results, requests } = datasets;
  const all = [
    { ...results, role: 'results' as const },
    ...history.revisions.map(({ revision }) => ({ ...results, revision, role: 'results' as const })),
    ...(requests ? [{ ...requests, role: 'requests' as const }] : []),
  ];
  return all.filter((source) => source.kind === 'hub');
}

function ask(source: HubSource, environment: Environment, signal: AbortSignal) {
  const { endpoint } = environment;
  const progress = createProgress(source.role);
  const transfer = createTransfer();
  const onWait = (milliseconds: number) =>
    progress.note(`${endpoint} asks to wait: ${Math.ceil(milliseconds / 1000)} s`);
  const http = { token: process.env['HF_TOKEN'], signal, transfer, onWait };
  const dataset = openDataset(source, { ...environment, mode: 'live', http });
  return {
    progress,
    options: {
      dataset,
      location: source,
      endpoint,
      transfer,
      select: (files: Parameters<typeof selectData>[0]) => selectData(files, source).wanted,
      onProgress: ({ done, total }: { done: number; total: number }) => progress.update(done, total),
      onFetched: (summary: Parameters<typeof describeFetch>[1]) =>
        progress.finish(describeFetch(dataset.location, summary)),
    },
  };
}
