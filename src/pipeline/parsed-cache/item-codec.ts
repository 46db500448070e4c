import type { Scalar, ScalarDictionary } from './scalars.ts';

/** How one kind of item is kept: many of them as columns, that share one dictionary with all else in the file. */
export interface ItemCodec<Item> {
  startWriting(dictionary: ScalarDictionary): ItemWriter<Item>;
  /** Throws where `json` is not what a writer gave. */
  startReading(scalars: readonly Scalar[], json: unknown): ItemReader<Item>;
}

export interface ItemWriter<Item> {
  add(item: Item): void;
  toJson(): unknown;
}

export interface ItemReader<Item> {
  /** The item that was added as the `index`-th, from 0. Throws where there is none. */
  get(index: number): Item;
}
