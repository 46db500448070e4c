import type { APIRoute } from 'astro';
import { toAtom } from '../api/feed.ts';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { board, site } = await getSite();
  return new Response(toAtom(board, { task: null, site }));
};
