import { afterEach, beforeEach } from 'vitest';
import type { Clock } from '../../src/datasets/clock.ts';
import type { Commit, Dataset, DatasetFile } from '../../src/datasets/dataset.ts';
import { createHubDataset, type HubOptions } from '../../src/datasets/hub/hub.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

export const REPO = 'org/results';
export const TOKEN = 'hf_canaryToken';

/** A test hub with the dataset `REPO`, fresh for each test, with 10 entries a page. */
export class HubFixture {
  hub!: TestHub;
  /** Milliseconds that were waited; waiting takes no time. */
  waits: number[] = [];
  #time = 0;
  readonly clock: Clock = {
    now: () => this.#time,
    sleep: (milliseconds) => {
      this.#time += milliseconds;
      this.waits.push(milliseconds);
      return Promise.resolve();
    },
  };

  constructor() {
    beforeEach(async () => {
      this.hub = await startTestHub({ pageSize: 10 });
      this.hub.createRepo(REPO);
      this.waits = [];
      this.#time = Date.UTC(2026, 0, 1);
    });
    afterEach(() => this.hub.close());
  }

  open(options: Partial<HubOptions> = {}): Dataset {
    const { clock, hub } = this;
    const place = { repo: REPO, revision: 'main', path: '', endpoint: hub.endpoint };
    return createHubDataset({ ...place, clock, random: () => 0.5, ...options });
  }

  /** How many requests so far match, by method and url. */
  countRequests(pattern: RegExp): number {
    return this.hub.requests.filter(({ method, url }) => pattern.test(`${method} ${url}`)).length;
  }
}

export async function list(dataset: Dataset): Promise<DatasetFile[]> {
  return dataset.list(await dataset.head());
}

export async function readAll(dataset: Dataset): Promise<string[]> {
  const commit = await dataset.head();
  return readFiles(dataset, commit, await dataset.list(commit));
}

export async function readFiles(dataset: Dataset, commit: Commit, files: DatasetFile[]): Promise<string[]> {
  const contents: string[] = [];
  for await (const { bytes } of dataset.read(commit, files)) contents.push(Buffer.from(bytes).toString());
  return contents;
}

/** `run/0.json` and so on, each with content of its own. */
export function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`run/${index}.json`, `{"run":${index}}`]),
  );
}
