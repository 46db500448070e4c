import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from './write-atomic.ts';

const record = z.strictObject({
  /** The commit that it was asked at; null for the newest. */
  revision: z.string().nullable(),
  /** ISO 8601 in UTC. */
  askedAt: z.iso.datetime(),
  isPublic: z.boolean(),
  wasPublic: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const stored = z.strictObject({ version: z.literal(1), models: z.record(z.string(), record) });

/** What the Hub said of a model, and when. */
export type HubModelRecord = z.output<typeof record>;

/** By model, in the order of their names. Empty where nothing was asked yet, or nothing that can be read is there. */
export function readHubModels(cacheFolder: string, endpoint: string): Map<string, HubModelRecord> {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(cacheFolder, endpoint), 'utf8'));
    return new Map(Object.entries(stored.parse(value).models));
  } catch {
    return new Map();
  }
}

export function writeHubModels(
  cacheFolder: string,
  endpoint: string,
  models: ReadonlyMap<string, HubModelRecord>,
): void {
  const sorted = [...models].sort(([a], [b]) => (a < b ? -1 : 1));
  const value: z.output<typeof stored> = { version: 1, models: Object.fromEntries(sorted) };
  writeAtomic(fileOf(cacheFolder, endpoint), JSON.stringify(value));
}

function fileOf(cacheFolder: string, endpoint: string): string {
  return join(cacheFolder, 'models', `${hash('sha1', endpoint).slice(0, 16)}.json`);
}
