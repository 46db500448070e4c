import type { APIRoute } from 'astro';
import { toBuildJson } from '../../api/build-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board, site } = await getSite();
  return Response.json(toBuildJson(board, site));
};
