import type { Config } from '../../config/config.ts';
import { openDataset, type OpenOptions } from '../../datasets/open.ts';
import type { Board } from '../../domain/board.ts';
import { buildBoard } from '../../domain/build-board.ts';
import type { HubModels } from '../../domain/hub-model.ts';
import { collectResults } from '../collect.ts';

/** The board that a named revision of the results dataset makes. */
export interface RevisionBoard {
  /** As the config names it; also in its address. */
  revision: string;
  title: string | null;
  board: Board;
}

/** Reads each named revision of the results as `fetch` has left it, and ranks it as the board ranks now. */
export async function readPastRevisions(
  config: Config,
  { requests, sources }: Pick<Board, 'requests' | 'sources'>,
  {
    cacheFolder,
    endpoint,
    hubModels,
  }: Pick<OpenOptions, 'cacheFolder' | 'endpoint'> & { hubModels: HubModels },
): Promise<RevisionBoard[]> {
  const { results } = config.datasets;
  if (results.kind !== 'hub') return [];
  const boards: RevisionBoard[] = [];
  for (const { revision, title } of config.history.revisions) {
    const dataset = openDataset({ ...results, revision }, { cacheFolder, endpoint, mode: 'cached' });
    const { items, commit } = await collectResults(dataset, results, { table: config.table });
    const { board } = buildBoard({
      ...config,
      evaluations: items,
      requests,
      hubModels,
      published: null,
      fateOf: () => '',
      sources: { ...sources, results: { ...sources.results, ...commit, url: dataset.url(commit) } },
    });
    boards.push({ revision, title, board });
  }
  return boards;
}
