import type { Dataset, DatasetFile, ReadFile } from '../../../src/datasets/dataset.ts';
import { nodeHasher } from '../../../src/datasets/cache/node-hasher.ts';
import { comparePaths } from '../../../src/datasets/path.ts';

export type Files = Readonly<Record<string, string>>;

/** A dataset in memory, listed with oids as the Hub's are, that keeps a record of the files that were read. */
export class MemoryDataset implements Dataset {
  readonly kind = 'hub';
  readonly location = 'org/results';
  readonly wasRead: string[] = [];
  readonly #files: Map<string, Uint8Array>;

  constructor(files: Files) {
    this.#files = new Map(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
  }

  head() {
    return Promise.resolve({ revision: 'sha', committedAt: null });
  }

  list(): Promise<DatasetFile[]> {
    const files = [...this.#files].map(([path, bytes]) => ({
      path,
      size: bytes.length,
      oid: nodeHasher.gitBlob(bytes),
    }));
    return Promise.resolve(files.sort((a, b) => comparePaths(a.path, b.path)));
  }

  async *read(_commit: unknown, files: readonly DatasetFile[]): AsyncGenerator<ReadFile> {
    for (const file of files) {
      const bytes = await Promise.resolve(this.#files.get(file.path));
      if (bytes === undefined) throw new Error(`no file ${file.path}`);
      this.wasRead.push(file.path);
      yield { file, bytes };
    }
  }

  fetched() {
    return null;
  }

  url() {
    return null;
  }
}
