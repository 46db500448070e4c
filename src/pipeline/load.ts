import { readFileSync } from 'node:fs';
import type { CiteOptions, Config, SpaceCard } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { readHubModels } from '../datasets/cache/hub-models.ts';
import { openDataset } from '../datasets/open.ts';
import type { ChartOptions } from '../domain/chart-options.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { PublishedSite } from '../domain/history/memory.ts';
import type { SubmissionOptions } from '../domain/submission-options.ts';
import { makePledge, type Pledge } from '../domain/freshness/pledge.ts';
import { getSpaceUrl, readSiteAddress, type SiteAddress } from '../domain/site-address.ts';
import { collectResults, type Collected } from './collect.ts';
import { parsePublishedSite, parsePublishedTexts } from './memory/published-site.ts';
import { createParsedCaches } from './parsed-cache/parsed-caches.ts';
import { readPastRevisions, type RevisionBoard } from './memory/past-revisions.ts';
import { runPipeline, type Datasets, type Outcome } from './pipeline.ts';
import { watchSources } from './watched.ts';

export interface LoadOptions {
  contentFolder: string;
  cacheFolder: string;
  endpoint: string;
  /** Whether the cache is only read; nothing is written then. */
  isReadOnly?: boolean;
  /** Where this build will be published, if the config is not to say it. */
  url?: string | undefined;
  /** The commit of the site's own repository. */
  siteCommit?: string | null;
  /** A file with the `PublishedTexts` of the site that is there already. */
  published?: string | null;
}

/** What a build is made of, and where it goes. */
export interface Loaded extends Outcome {
  site: SiteAddress & { commit: string | null };
  /** The origin of the Hub; empty where its address is none. */
  hub: string;
  card: SpaceCard;
  /** Boards of named revisions of the results dataset, in the config's order. */
  pastRevisions: RevisionBoard[];
  cite: CiteOptions;
  /** null: as the board's columns suggest. */
  charts: ChartOptions[] | null;
  /** What is promised about the age of the data; null where nothing is. */
  pledge: Pledge | null;
  /** How models are submitted, and where requests go; null: not through the site. */
  submission: SiteSubmission | null;
  /** Where on the Hub requests are kept, whether or not the site takes any; null: in a folder, or nowhere. */
  requestsPlace: RequestsPlace | null;
}

export interface SiteSubmission {
  options: SubmissionOptions;
  /** Where on the Hub requests are kept; null: in a folder, or nowhere. */
  requests: RequestsPlace | null;
}

/** A requests dataset on the Hub. */
export interface RequestsPlace {
  /** `org/name`. */
  repo: string;
  branch: string;
  /** A folder in it without a `/` at its end; empty for the whole repo. */
  path: string;
}

/** Reads the config and what `fetch` has left of its datasets, and runs the pipeline. No network. */
export async function loadOutcome(options: LoadOptions): Promise<Loaded> {
  const config = loadBuildConfig(options);
  const site = { ...readSiteAddress(config.url), commit: options.siteCommit ?? null };
  const hubModels = config.askHub.aboutModels
    ? readHubModels(options.cacheFolder, options.endpoint)
    : new Map();
  const outcome = await runPipeline(config, openDatasets(config, options), {
    caches: createParsedCaches(config, options),
    hubModels,
    published: readPublished(options.published ?? null),
  });
  const pastRevisions = await readPastRevisions(config, outcome.board, { ...options, hubModels });
  const { sources, updatedAt } = outcome.board;
  const watched = watchSources(config, sources, options.endpoint);
  const { card, rebuildHours } = config.deploy;
  return {
    ...outcome,
    pastRevisions,
    site,
    hub: URL.parse(options.endpoint)?.origin ?? '',
    card,
    cite: config.cite,
    charts: config.charts,
    pledge: makePledge(rebuildHours, watched, updatedAt),
    submission: config.submission && { options: config.submission, requests: getRequestsPlace(config) },
    requestsPlace: getRequestsPlace(config),
  };
}

/**
 * The config of a build, which knows where it will be published: as `url` says, else as the config does, else at the
 * Space that it is deployed to.
 */
export function loadBuildConfig({ contentFolder, url }: Pick<LoadOptions, 'contentFolder' | 'url'>): Config {
  const config = loadConfig(contentFolder);
  const { space } = config.deploy;
  return { ...config, url: url ?? config.url ?? (space === null ? null : getSpaceUrl(space)) };
}

/** The evaluations alone, as the readers give them. No network. */
export async function loadEvaluations(options: LoadOptions): Promise<Collected<Evaluation>> {
  const config = loadConfig(options.contentFolder);
  const { results } = openDatasets(config, options);
  const caches = createParsedCaches(config, options);
  return collectResults(results, config.datasets.results, { table: config.table }, caches.results);
}

function readPublished(file: string | null): PublishedSite | null {
  return file === null ? null : parsePublishedSite(parsePublishedTexts(readFileSync(file, 'utf8')));
}

function openDatasets(config: Config, { cacheFolder, endpoint }: LoadOptions): Datasets {
  const { results, requests } = config.datasets;
  const options = { cacheFolder, endpoint, mode: 'cached' } as const;
  return {
    results: openDataset(results, options),
    requests: requests ? openDataset(requests, options) : null,
  };
}

function getRequestsPlace({ datasets: { requests } }: Config): RequestsPlace | null {
  if (requests?.kind !== 'hub') return null;
  const { repo, revision: branch, path } = requests;
  return { repo, branch, path };
}
