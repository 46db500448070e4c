import { basename, isAbsolute } from 'node:path';
import type { Config, PageConfig } from '../config/config.ts';
import type { Commit, Dataset } from '../datasets/dataset.ts';
import { buildBoard } from '../domain/build-board.ts';
import type { Board, SourceDataset } from '../domain/board.ts';
import type { HubModels } from '../domain/hub-model.ts';
import type { PublishedSite } from '../domain/history/memory.ts';
import { settleProblems } from '../domain/problem.ts';
import type { DatasetRole, Report } from '../domain/report.ts';
import { makeView } from '../domain/view/make-view.ts';
import type { View } from '../domain/view/view.ts';
import { collectRequests, collectResults } from './collect.ts';
import { createFileFate } from './memory/file-fate.ts';
import type { ParsedCaches } from './parsed-cache/parsed-caches.ts';

export interface Datasets {
  results: Dataset;
  requests: Dataset | null;
}

export interface Outcome {
  board: Board;
  /** Parts of the board, ranked by themselves, in the config's order. */
  views: View[];
  report: Report;
  /** The pages to show, in the menu's order; null: every page there is. */
  pages: PageConfig[] | null;
  /** Where a person can look a file up, at the commit that was read; null for a local folder. */
  fileUrl(role: DatasetRole, path: string): string | null;
}

export interface PipelineOptions {
  /** What is known of the files already; without them every file is read and parsed. */
  caches?: ParsedCaches;
  /** What the Hub said of the models. */
  hubModels?: HubModels;
  /** The site that is there already, with which the board is compared. */
  published?: PublishedSite | null;
}

/**
 * The one composition: the config and its datasets become a board and a report.
 * The same inputs give the same outcome; nothing here reads a clock, the environment or the network by itself.
 *
 */
export async function runPipeline(
  config: Config,
  datasets: Datasets,
  { caches, hubModels = new Map(), published = null }: PipelineOptions = {},
): Promise<Outcome> {
  const context = { table: config.table };
  const results = await collectResults(datasets.results, config.datasets.results, context, caches?.results);
  const requests =
    datasets.requests && config.datasets.requests
      ? await collectRequests(datasets.requests, config.datasets.requests, caches?.requests)
      : null;

  const { board, problems } = buildBoard({
    ...config,
    evaluations: results.items,
    requests: requests?.items ?? [],
    hubModels,
    published,
    fateOf: createFileFate(results),
    sources: {
      results: describeSource(datasets.results, results.commit),
      requests: datasets.requests && requests ? describeSource(datasets.requests, requests.commit) : null,
    },
  });

  const views = config.views.map((options) => makeView(board, options, config));
  const all = [
    ...results.problems,
    ...(requests?.problems ?? []),
    ...problems,
    ...views.flatMap((made) => made.problems),
  ];
  return {
    board,
    views: views.map(({ view }) => view),
    report: {
      results: results.report,
      requests: requests?.report ?? null,
      problems: settleProblems(all),
    },
    pages: config.pages,
    fileUrl: (role, path) =>
      role === 'results'
        ? datasets.results.url(results.commit, path)
        : requests && datasets.requests
          ? datasets.requests.url(requests.commit, path)
          : null,
  };
}

/** As pages may show it: an absolute folder says where the operator's files lie, so only its name is told. */
function describeSource(dataset: Dataset, commit: Commit): SourceDataset {
  return {
    kind: dataset.kind,
    location: isAbsolute(dataset.location) ? basename(dataset.location) : dataset.location,
    revision: commit.revision,
    committedAt: commit.committedAt,
    url: dataset.url(commit),
  };
}
