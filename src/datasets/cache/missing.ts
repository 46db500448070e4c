import type { ObjectStore } from './objects.ts';
import type { DatasetFile } from '../dataset.ts';

/** One file for each content that is not whole in the cache, in the given order. Files without an oid are never in it. */
export function findMissing(store: ObjectStore, files: readonly DatasetFile[]): DatasetFile[] {
  const missing = new Map<string, DatasetFile>();
  const present = new Set<string>();
  for (const file of files) {
    if (file.oid === null || missing.has(file.oid) || present.has(file.oid)) continue;
    if (store.has(file.oid)) present.add(file.oid);
    else missing.set(file.oid, file);
  }
  return [...missing.values()];
}
