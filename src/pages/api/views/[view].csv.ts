import type { APIRoute, GetStaticPaths } from 'astro';
import { toBoardCsv } from '../../../api/board-csv.ts';
import type { View } from '../../../domain/view/view.ts';
import { getSite } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { views } = await getSite();
  return views.map((view) => ({ params: { view: view.id }, props: { view } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: View }> = ({ props: { view } }) => new Response(toBoardCsv(view.board));
