import {
  elementsOf,
  type Json,
  numberOf,
  quantisationOf,
  recordOf,
  textOf,
} from '../../datasets/hub/model-answer.ts';
import { countParameters } from '../../domain/parameter-count.ts';
import { type ModelFiles, parseJson } from './model-files.ts';
import { countElements, PREFIX, readHeaderLength } from './safetensors-header.ts';

const SINGLE = 'model.safetensors';
const INDEX = 'model.safetensors.index.json';
/** Headers of that many files are read. Each costs two requests, one of them a redirect, and a worker has 50 in all. */
const MOST_SHARDS = 8;
/** With its length before it, most headers fit; longer ones take another request. */
const FIRST_PART = 256 * 1024;

/**
 * How many parameters a model's safetensors have; null where it cannot be told. Not by `parseSafetensorsMetadata` of
 * `@huggingface/hub`: it asks four times a file, more often than a worker may.
 *
 * @param counted the Hub's own count, if it is of this commit.
 */
export async function countWeights(
  files: ModelFiles,
  config: Json | null,
  counted: Json | null,
): Promise<number | null> {
  const quantisation = quantisationOf(config);
  const known = elementsOf(counted);
  const elements = known.size > 0 ? known : await readElements(files);
  if (elements === 'too-many') return estimate(files, config);
  const count = elements === null ? 0 : countParameters(elements, quantisation);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

async function readElements(files: ModelFiles): Promise<ReadonlyMap<string, number> | 'too-many' | null> {
  const shards = await findShards(files);
  if (shards.length === 0) return null;
  if (shards.length > MOST_SHARDS) return 'too-many';
  const counts = await Promise.all(shards.map((path) => readHeader(files, path)));
  const sum = new Map<string, number>();
  for (const elements of counts) {
    if (elements === null) return null;
    for (const [type, count] of elements) sum.set(type, (sum.get(type) ?? 0) + count);
  }
  return sum;
}

/** The files that hold the weights; none where the index names one that is not there. */
async function findShards(files: ModelFiles): Promise<string[]> {
  if (files.sizeOf(SINGLE) !== null) return [SINGLE];
  if (files.sizeOf(INDEX) === null) {
    const others = files.all.map(({ path }) => path).filter((path) => /^[^/]+\.safetensors$/.test(path));
    return others.length === 1 ? others : [];
  }
  // Of a large model the index is larger than what is read of it; the names of the shards tell the same.
  const map = recordOf(recordOf(await files.readJson(INDEX))?.['weight_map']);
  const named = map === null ? listShards(files) : [...new Set(Object.values(map))];
  return named.every((path) => typeof path === 'string' && files.sizeOf(path) !== null)
    ? named.filter((path) => typeof path === 'string')
    : [];
}

function listShards(files: ModelFiles): string[] {
  return files.all.map(({ path }) => path).filter((path) => /^model-\d{5}-of-\d{5}\.safetensors$/.test(path));
}

async function readHeader(files: ModelFiles, path: string): Promise<Map<string, number> | null> {
  const size = files.sizeOf(path) ?? 0;
  const start = await files.readPart(path, 0, FIRST_PART);
  const length = start && readHeaderLength(start, size);
  if (!start || length === null) return null;
  const rest = PREFIX + length - start.length;
  const more = rest > 0 ? await files.readPart(path, start.length, rest) : null;
  if (rest > 0 && more === null) return null;
  const decoder = new TextDecoder();
  const text =
    decoder.decode(start.subarray(PREFIX, PREFIX + length), { stream: true }) +
    decoder.decode(more ?? undefined);
  return countElements(parseJson(text), size - PREFIX - length);
}

const BYTES: Readonly<Record<string, number>> = { float32: 4, float16: 2, bfloat16: 2, float8_e4m3fn: 1 };
/** Each takes from four bits to eight bytes. */
const [LEAST_BYTES, MOST_BYTES] = [0.5, 8];

/** Of many shards: what the index says, if their sizes allow it, else by their sizes where they are not packed. */
async function estimate(files: ModelFiles, config: Json | null): Promise<number | null> {
  const bytes = listShards(files).reduce((sum, path) => sum + (files.sizeOf(path) ?? 0), 0);
  const metadata = recordOf(recordOf(await files.readJson(INDEX))?.['metadata']);
  const stated = numberOf(metadata?.['total_parameters']);
  if (stated !== null && stated * LEAST_BYTES <= bytes && stated * MOST_BYTES >= bytes)
    return Math.round(stated);
  const width = BYTES[textOf(config?.['dtype']) ?? textOf(config?.['torch_dtype']) ?? ''];
  return width === undefined || quantisationOf(config) !== null ? null : Math.round(bytes / width) || null;
}
