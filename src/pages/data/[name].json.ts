import type { APIRoute, GetStaticPaths } from 'astro';
import { tableSource } from '../../components/standings/source.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { board } = await getSite();
  return [{ params: { name: tableSource(board).name } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { board } = await getSite();
  return new Response(tableSource(board).json, { headers: { 'content-type': 'application/json' } });
};
