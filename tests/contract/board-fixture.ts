import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBoardJson } from '../../src/api/board-json.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { createFolderDataset } from '../../src/datasets/folder/folder.ts';
import { runPipeline } from '../../src/pipeline/pipeline.ts';
import { boardConfig } from '../site/versioned-board.ts';
import { writeText } from '../site/text-file.ts';
import { CacheFixture } from './cache-fixture.ts';
import { REPO } from './hub-fixture.ts';

/** A board as it would be published, and what was counted on the way; without where it comes from. */
export type PublishedBoard = Record<string, unknown>;

/** A test hub, a cache, and the board that is made of what `fetch` has left there. */
export class BoardFixture extends CacheFixture {
  readonly #config;

  constructor(config = boardConfig) {
    super();
    this.#config = parseConfig(`datasets: { results: { hub: ${REPO} } }\n${config}`, 'leaderboard.yaml');
  }

  /** The board of what is in the cache, and the commit that it says it is of. */
  async loadBoard(): Promise<{ commit: string | null; board: PublishedBoard }> {
    const { outcome, board } = await this.#publish(this.openCached());
    return { commit: outcome.board.sources.results.revision, board };
  }

  /** What the board of these files is, by a way that goes through no hub and no cache. */
  async boardOf(files: Readonly<Record<string, string>>): Promise<PublishedBoard> {
    const folder = mkdtempSync(join(tmpdir(), 'board-'));
    try {
      for (const [path, text] of Object.entries(files)) writeText(folder, path, text);
      return (await this.#publish(createFolderDataset({ folder, location: 'files' }))).board;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** An empty cache. */
  forget(): void {
    rmSync(this.cacheFolder, { recursive: true });
    mkdirSync(this.cacheFolder);
  }

  async #publish(results: Dataset) {
    const outcome = await runPipeline(this.#config, { results, requests: null });
    const { found, accepted, rejected } = outcome.report.results;
    const board = {
      ...toBoardJson(outcome.board, outcome.report),
      sources: null,
      counts: { found, accepted, rejected },
    };
    return { outcome, board };
  }
}
