import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCachedDataset } from '../../src/datasets/cache/cached.ts';
import type { Repo } from '../hub/repo.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, pushOf, versionFiles } from '../site/versioned-board.ts';

const REPO = 'org/results';
const FOLDERS = ['cache', 'content', 'dist', 'published'];

/** A small board whose results are on a test hub, in several pages, with a cache and a site of its own. */
export class CrashBoard {
  readonly folder: string;
  readonly hub: TestHub;
  readonly #repo: Repo;
  readonly #models: number;
  #version = 0;

  private constructor(hub: TestHub, models: number) {
    this.hub = hub;
    this.#models = models;
    this.folder = mkdtempSync(path.join(tmpdir(), 'standings-crash-'));
    this.#repo = hub.createRepo(REPO);
    writeText(
      this.folder,
      'content/leaderboard.yaml',
      `datasets: { results: { hub: ${REPO} } }\n${boardConfig}`,
    );
  }

  static async start(models: number): Promise<CrashBoard> {
    return new CrashBoard(await startTestHub({ pageSize: 20 }), models);
  }

  async end(): Promise<void> {
    await this.hub.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get version(): number {
    return this.#version;
  }

  get environment(): Record<string, string> {
    return {
      HF_ENDPOINT: this.hub.endpoint,
      HF_TOKEN: '',
      LEADERBOARD_CONTENT: this.at('content'),
      STANDINGS_CACHE: this.at('cache'),
    };
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** Pushes the next version, in which every file differs, and more; gives its commit. All are of one time. */
  push(more: Record<string, string> = {}): string {
    this.#version += 1;
    const date = new Date(Date.UTC(2026, 0, 1));
    return this.hub.commit(REPO, { ...pushOf(this.#version, this.#models), ...more }, { date });
  }

  /** Sets the branch to a commit, as if that had just been pushed. */
  moveTo(commit: string): void {
    this.#repo.branches.set('main', commit);
  }

  /** Files of a version, counted from 1, by path. */
  filesOf(version: number): Record<string, string> {
    return versionFiles(version, this.#models);
  }

  /** What a build would read from the cache, without a network: the commit and the files by path, all verified. */
  async readCache(): Promise<{ commit: string | null; files: Record<string, string> }> {
    const place = { repo: REPO, revision: 'main', path: '' };
    const dataset = createCachedDataset({
      ...place,
      endpoint: this.hub.endpoint,
      cacheFolder: this.at('cache'),
    });
    const commit = await dataset.head();
    const files: Record<string, string> = {};
    for await (const { file, bytes } of dataset.read(commit, await dataset.list(commit)))
      files[file.path] = Buffer.from(bytes).toString();
    return { commit: commit.revision, files };
  }

  /** What stands beside the cache, the content and the site: what a build has left. */
  findWorkshops(): string[] {
    return readdirSync(this.folder).filter((name) => !FOLDERS.includes(name));
  }
}
