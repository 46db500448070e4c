import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { createCachedDataset } from '../../src/datasets/cache/cached.ts';
import { fetchDatasets } from '../../src/datasets/cache/fetch.ts';
import { createFolderDataset } from '../../src/datasets/folder/folder.ts';
import { createHubDataset } from '../../src/datasets/hub/hub.ts';
import { startTestHub } from '../hub/test-hub.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A dataset in a place of its own. */
export interface Place {
  /** The dataset as a whole, or one folder of it. */
  open(path?: string): Promise<Dataset>;
  /** A dataset that is not there. */
  openMissing(): Dataset;
  /** What somebody else does meanwhile; null deletes. */
  change(changes: Readonly<Record<string, string | null>>): void;
  close(): Promise<void>;
}

/** One implementation of `Dataset`. */
export interface Kind {
  name: string;
  /** Whether it stays at the commit that `head` gave. */
  isPinned: boolean;
  make(files: Files): Promise<Place>;
}

const REPO = 'org/results';

const folder: Kind = {
  name: 'a folder',
  isPinned: false,
  make: (files) => {
    const base = mkdtempSync(join(tmpdir(), 'dataset-'));
    const write = (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), content);
    };
    for (const [path, content] of Object.entries(files)) write(path, content);
    return Promise.resolve({
      open: (path = '') =>
        Promise.resolve(createFolderDataset({ folder: join(base, path), location: 'results' })),
      openMissing: () => createFolderDataset({ folder: join(base, 'absent'), location: 'absent' }),
      change(changes) {
        for (const [path, content] of Object.entries(changes)) {
          if (content === null) rmSync(join(base, path));
          else write(path, content);
        }
      },
      close: () => Promise.resolve(rmSync(base, { recursive: true })),
    });
  },
};

const hub: Kind = {
  name: 'the Hub',
  isPinned: true,
  make: async (files) => {
    const server = await startTestHub();
    server.createRepo(REPO);
    server.commit(REPO, files);
    const options = { endpoint: server.endpoint, revision: 'main', path: '' };
    return {
      open: (path = '') => Promise.resolve(createHubDataset({ ...options, repo: REPO, path })),
      openMissing: () => createHubDataset({ ...options, repo: 'org/absent' }),
      change: (changes) => void server.commit(REPO, changes),
      close: () => server.close(),
    };
  },
};

/** Fetched into a cache, with the Hub gone since: what is read needs no network. */
const cached: Kind = {
  name: 'the cache',
  isPinned: true,
  make: async (files) => {
    const server = await startTestHub();
    const cacheFolder = mkdtempSync(join(tmpdir(), 'cache-'));
    server.createRepo(REPO);
    server.commit(REPO, files);
    const { endpoint } = server;
    const options = { endpoint, cacheFolder, revision: 'main' };
    return {
      async open(path = '') {
        const location = { kind: 'hub', repo: REPO, revision: 'main', path } as const;
        const live = createHubDataset({ ...location, endpoint });
        await fetchDatasets(cacheFolder, [{ dataset: live, location, endpoint }]);
        await server.close();
        return createCachedDataset({ ...options, repo: REPO, path });
      },
      openMissing: () => createCachedDataset({ ...options, repo: 'org/absent', path: '' }),
      change: (changes) => void server.commit(REPO, changes),
      async close() {
        await server.close();
        rmSync(cacheFolder, { recursive: true });
      },
    };
  },
};

export const kinds: readonly Kind[] = [folder, hub, cached];
