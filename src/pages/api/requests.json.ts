import type { APIRoute } from 'astro';
import { toRequestsJson } from '../../api/requests-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board } = await getSite();
  return Response.json(toRequestsJson(board.requests));
};
