import * as z from 'zod';

const source = z.object({
  location: z.string(),
  revision: z.string().nullable(),
  committed_at: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  found: z.number().optional(),
  rejected: z.number().optional(),
});
const board = z.object({
  schema_version: z.literal(1),
  title: z.string(),
  updated_at: z.string().nullable(),
  sources: z.object({ results: source, requests: source.nullable() }),
  tasks: z.array(z.object({ id: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      rank: z.number().nullable(),
      average: z.number().nullable(),
    }),
  ),
});
const report = z.object({
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      dataset: z.string(),
      path: z.string().nullable(),
      where: z.string().nullable(),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
});

/** What a summary reads of an `api/board.json`. */
export type SummaryBoard = z.output<typeof board>;
export type SummarySource = z.output<typeof source>;
export type SummaryReport = z.output<typeof report>;

/** null for what is no `api/board.json` of ours. */
export function parseSummaryBoard(text: string): SummaryBoard | null {
  return board.safeParse(parse(text)).data ?? null;
}

/** null for what is no `api/report.json` of ours. */
export function parseSummaryReport(text: string): SummaryReport | null {
  return report.safeParse(parse(text)).data ?? null;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
