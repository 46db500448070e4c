import type { APIRoute } from 'astro';
import { toBoardJson } from '../../api/board-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board, report } = await getSite();
  return Response.json(toBoardJson(board, report));
};
