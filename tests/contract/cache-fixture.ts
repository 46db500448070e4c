import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createCachedDataset } from '../../src/datasets/cache/cached.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { fetchDatasets, type FetchOptions, type FetchSummary } from '../../src/datasets/cache/fetch.ts';
import type { HubLocation } from '../../src/datasets/location.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { HubFixture, REPO } from './hub-fixture.ts';

export const location: HubLocation = { kind: 'hub', repo: REPO, revision: 'main', path: '' };

/** A test hub, and an empty cache folder for each test. */
export class CacheFixture extends HubFixture {
  cacheFolder = '';

  constructor() {
    super();
    beforeEach(() => {
      this.cacheFolder = mkdtempSync(join(tmpdir(), 'cache-'));
    });
    afterEach(() => rmSync(this.cacheFolder, { recursive: true }));
  }

  async fetch(
    options: Partial<FetchOptions> & { cacheFolder?: string } = {},
  ): Promise<FetchSummary | undefined> {
    const { cacheFolder = this.cacheFolder, ...others } = options;
    const { clock, hub } = this;
    const all = { dataset: this.open(), location, endpoint: hub.endpoint, clock, ...others };
    const [summary] = await fetchDatasets(cacheFolder, [all]);
    return summary;
  }

  /** Fetches and gives the kinds of the requests that it took. */
  async fetchCounting(options: Partial<FetchOptions> = {}): Promise<string[]> {
    this.hub.requests.length = 0;
    await this.fetch(options);
    return this.hub.requests.map(({ url }) => /\/(commits|tree|revision|resolve)\//.exec(url)?.[1] ?? url);
  }

  openCached(place: HubLocation = location): Dataset {
    return createCachedDataset({ ...place, endpoint: this.hub.endpoint, cacheFolder: this.cacheFolder });
  }

  /** Where the cache keeps a file with this content. */
  async locateObject(content: string): Promise<string> {
    const oid = await gitBlobOid(Buffer.from(content));
    return join(this.cacheFolder, 'objects', oid.slice(0, 2), oid.slice(2));
  }
}
