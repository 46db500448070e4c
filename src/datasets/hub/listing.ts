import type { DatasetFile } from '../dataset.ts';
import { BadAnswerError } from '../http/http-error.ts';
import type { HubAddress } from './address.ts';
import { isOid } from '../oid.ts';
import { comparePaths, isSafePath } from '../path.ts';

/** Turns the Hub's tree entries into files, sorted, with paths relative to the address's folder. */
export async function readHubListing(
  entries: AsyncIterable<unknown>,
  { prefix }: Pick<HubAddress, 'prefix'>,
): Promise<DatasetFile[]> {
  const files = new Map<string, DatasetFile>();
  for await (const entry of entries) {
    const file = readEntry(entry, prefix);
    if (file === null) continue;
    if (files.has(file.path)) throw new BadAnswerError(`it lists "${file.path}" twice`);
    files.set(file.path, file);
  }
  return [...files.values()].sort((a, b) => comparePaths(a.path, b.path));
}

/** null for a folder. */
function readEntry(entry: unknown, prefix: string): DatasetFile | null {
  const { type, path, size, oid, lfs } = toRecord(entry);
  if (type === 'directory') return null;
  if (typeof path !== 'string' || !path.startsWith(prefix) || !isSafePath(path)) {
    throw new BadAnswerError(`it lists a path that cannot be used, ${JSON.stringify(path)}`);
  }
  const large = lfs === undefined || lfs === null ? null : toRecord(lfs);
  const content = { size: large?.['size'] ?? size, oid: large?.['oid'] ?? oid };
  if (!isSize(content.size) || !isOid(content.oid)) {
    throw new BadAnswerError(`it lists "${path}" without a size and a hash`);
  }
  return { path: path.slice(prefix.length), size: content.size, oid: content.oid };
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function toRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return { ...value };
  throw new BadAnswerError('it lists something that is no file');
}
