import * as z from 'zod';
import type { Change } from '../../domain/history/changes.ts';
import {
  NO_MEMORY,
  type Memory,
  type PublishedRow,
  type PublishedSite,
  type RemovedRow,
} from '../../domain/history/memory.ts';

const time = z.string().nullable();
const source = z.object({ location: z.string(), revision: z.string().nullable() });
const score = z.object({
  value: z.number(),
  stderr: z.number().nullable(),
  display: z.number(),
  file: z.string(),
  run_at: time,
});
const row = z.object({
  id: z.string(),
  model: z.string(),
  revision: z.string().nullable(),
  precision: z.string().nullable(),
  weight_type: z.string().nullable(),
  model_type: z.string().nullable(),
  rank: z.number().nullable(),
  average: z.number().nullable(),
  scores: z.record(z.string(), score.nullable()),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const board = z.object({
  schema_version: z.literal(1),
  updated_at: time,
  sources: z.object({ results: source }),
  rows: z.array(row),
});

const change = z.object({
  kind: z.enum(['added', 'updated', 'removed', 'returned']),
  at: time,
  id: z.string(),
  model: z.string(),
  scores: z.array(
    z.object({ task: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
  reason: z.string().nullable(),
  is_noticed: z.boolean(),
});
const changes = z.object({
  schema_version: z.literal(1),
  changes: z.array(change),
  removed: z.array(row.extend({ removed_at: time, reason: z.string() })),
  previous: z
    .object({
      updated_at: time,
      revision: z.string().nullable(),
      places: z.record(z.string(), z.tuple([z.number().nullable(), z.number().nullable()])),
    })
    .nullable(),
});

const texts = z.object({ board: z.string(), changes: z.string().nullable() });

/** The texts of a published site's `api/board.json` and, where it has one, `api/changes.json`. */
export type PublishedTexts = z.output<typeof texts>;

/** As `JSON.stringify` has written them. */
export function parsePublishedTexts(json: string): PublishedTexts {
  return texts.parse(JSON.parse(json));
}

/** What a published site says of itself; null for what is no site of ours. A site may be older than its memory. */
export function parsePublishedSite(texts: PublishedTexts): PublishedSite | null {
  const found = board.safeParse(parse(texts.board)).data;
  if (!found) return null;
  const { location, revision } = found.sources.results;
  return {
    location,
    revision,
    updatedAt: found.updated_at,
    rows: found.rows.map(toRow),
    memory: texts.changes === null ? NO_MEMORY : toMemory(changes.safeParse(parse(texts.changes)).data),
  };
}

/** The changes of an `api/changes.json` that no run tells; none of what is no such file. */
export function parseNoticed(text: string): Change[] {
  return toMemory(changes.safeParse(parse(text)).data).changes;
}

function toMemory(found: z.output<typeof changes> | undefined): Memory {
  if (!found) return NO_MEMORY;
  const { previous } = found;
  return {
    changes: found.changes.flatMap(({ is_noticed, ...rest }): Change[] =>
      is_noticed ? [{ ...rest, isNoticed: true }] : [],
    ),
    removed: found.removed.map((each): RemovedRow => ({
      ...toRow(each),
      removedAt: each.removed_at,
      reason: each.reason,
    })),
    previous: previous && {
      updatedAt: previous.updated_at,
      revision: previous.revision,
      places: new Map(
        Object.entries(previous.places).map(([id, [rank, average]]) => [id, { rank, average }]),
      ),
    },
  };
}

function toRow({ weight_type, model_type, scores, ...same }: z.output<typeof row>): PublishedRow {
  const { id, model, revision, precision, rank, average, metadata } = same;
  return {
    id,
    model,
    revision,
    precision,
    weightType: weight_type,
    modelType: model_type,
    rank,
    average,
    scores: Object.fromEntries(
      Object.entries(scores).flatMap(([task, given]) => {
        if (given === null) return [];
        const { run_at, ...rest } = given;
        return [[task, { ...rest, runAt: run_at }]];
      }),
    ),
    metadata,
  };
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
