import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { TableReader, TableWriter } from './scalar-table.ts';
import type { Scalar, ScalarDictionary } from './scalars.ts';

const WIDTH = 2;

/** Keeps the facts of many records one after another. */
export class MetadataWriter {
  readonly #facts: TableWriter;

  constructor(dictionary: ScalarDictionary) {
    this.#facts = new TableWriter(dictionary, WIDTH);
  }

  /** Gives the number of facts. */
  add(metadata: Metadata): number {
    const facts = Object.entries(metadata);
    for (const fact of facts) this.#facts.add(fact);
    return facts.length;
  }

  toJson(): unknown {
    return this.#facts.toJson();
  }
}

export class MetadataReader {
  readonly #facts: TableReader;

  constructor(scalars: readonly Scalar[], json: unknown) {
    this.#facts = new TableReader(scalars, json, WIDTH);
  }

  /** A record without a prototype, as the readers make it. */
  get(start: number, end: number): Metadata {
    const metadata = Object.create(null) as Record<string, MetadataValue>;
    for (let row = start; row < end; row += 1)
      metadata[this.#facts.text(row, 0)] = this.#facts.scalar(row, 1);
    return metadata;
  }
}
