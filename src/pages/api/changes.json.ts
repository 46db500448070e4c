import type { APIRoute } from 'astro';
import { toChangesJson } from '../../api/changes-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board } = await getSite();
  return Response.json(toChangesJson(board.history));
};
