import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { openDataset } from '../datasets/open.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { collectResults, type Collected } from './collect.ts';
import { createParsedCaches } from './parsed-cache/parsed-caches.ts';
import { runPipeline, type Datasets, type Outcome } from './pipeline.ts';

export interface LoadOptions {
  contentFolder: string;
  cacheFolder: string;
  endpoint: string;
  /** Whether the cache is only read; nothing is written then. */
  isReadOnly?: boolean;
}

/** Reads the config and what `fetch` has left of its datasets, and runs the pipeline. No network. */
export async function loadOutcome(options: LoadOptions): Promise<Outcome> {
  const config = loadConfig(options.contentFolder);
  return runPipeline(config, openDatasets(config, options), createParsedCaches(config, options));
}

/** The evaluations alone, as the readers give them. No network. */
export async function loadEvaluations(options: LoadOptions): Promise<Collected<Evaluation>> {
  const config = loadConfig(options.contentFolder);
  const { results } = openDatasets(config, options);
  const caches = createParsedCaches(config, options);
  return collectResults(results, config.datasets.results, { table: config.table }, caches.results);
}

function openDatasets(config: Config, { cacheFolder, endpoint }: LoadOptions): Datasets {
  const { results, requests } = config.datasets;
  const options = { cacheFolder, endpoint, mode: 'cached' } as const;
  return {
    results: openDataset(results, options),
    requests: requests ? openDataset(requests, options) : null,
  };
}
