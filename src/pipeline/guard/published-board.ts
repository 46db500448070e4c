import * as z from 'zod';

const count = z.int().min(0);
const source = z.object({
  location: z.string(),
  revision: z.string().nullable(),
  // Boards that were published before the guard was there have no counts.
  found: count.optional(),
  rejected: count.optional(),
});
const rangeEnd = z.number().nullable();
const board = z.object({
  schema_version: z.literal(1),
  sources: z.object({ results: source, requests: source.nullable() }),
  tasks: z.array(z.object({ id: z.string(), range: z.tuple([rangeEnd, rangeEnd]).nullable() })),
  rows: z.array(
    z.object({
      id: z.string(),
      model: z.string(),
      scores: z.record(z.string(), z.object({ value: z.number(), display: z.number() }).nullable()),
    }),
  ),
});

/** What the guard reads of an `api/board.json`. */
export type PublishedBoard = z.output<typeof board>;
export type PublishedTask = PublishedBoard['tasks'][number];
export type PublishedRow = PublishedBoard['rows'][number];
export type PublishedScore = NonNullable<PublishedRow['scores'][string]>;

/** null for what is no `api/board.json` of a site like ours. */
export function parsePublishedBoard(text: string): PublishedBoard | null {
  try {
    return board.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function scoreOf(row: PublishedRow, task: PublishedTask): PublishedScore | null {
  return Object.hasOwn(row.scores, task.id) ? (row.scores[task.id] ?? null) : null;
}

export function hasScores(board: PublishedBoard, task: PublishedTask): boolean {
  return board.rows.some((row) => scoreOf(row, task) !== null);
}
