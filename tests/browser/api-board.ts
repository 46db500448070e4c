import * as z from 'zod';

const apiBoard = z.object({
  rows: z.array(
    z.object({
      model: z.string(),
      rank: z.number().nullable(),
      scores: z.record(z.string(), z.object({ value: z.number() }).nullable()),
    }),
  ),
});

/** The rows of a served site's `api/board.json`. */
export async function readRows(url: string): Promise<z.output<typeof apiBoard>['rows']> {
  const response = await fetch(`${url}api/board.json`);
  return apiBoard.parse(await response.json()).rows;
}
