import { z } from 'zod';
import type { DatasetFile } from '../dataset.ts';

const listingSchema = z.array(z.tuple([z.string(), z.int().nonnegative(), z.string().nullable()]));

/** A listing as the cache keeps it: JSON, one file a line. */
export function encodeListing(files: readonly DatasetFile[]): Uint8Array {
  const lines = files.map(({ path, size, oid }) => JSON.stringify([path, size, oid]));
  return new TextEncoder().encode(`[\n${lines.join(',\n')}\n]\n`);
}

export function decodeListing(bytes: Uint8Array): DatasetFile[] {
  const rows = listingSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return rows.map(([path, size, oid]) => ({ path, size, oid }));
}
