import type { APIRoute, GetStaticPaths } from 'astro';
import { toBoardJson } from '../../../api/board-json.ts';
import type { View } from '../../../domain/view/view.ts';
import { getSite } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { views } = await getSite();
  return views.map((view) => ({ params: { view: view.id }, props: { view } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: View }> = async ({ props: { view } }) => {
  const { board, report } = await getSite();
  const title = `${board.title}: ${view.title}`;
  return new Response(JSON.stringify(toBoardJson({ ...view.board, title }, report)));
};
