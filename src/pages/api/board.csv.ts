import type { APIRoute } from 'astro';
import { toBoardCsv } from '../../api/board-csv.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board } = await getSite();
  return new Response(toBoardCsv(board), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
