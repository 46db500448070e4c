import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toAtom } from '../../../api/feed.ts';
import { getSite } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { board } = await getSite();
  return board.tasks.map(({ id }, index) => ({ params: { task: id }, props: { index } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const { board, site } = await getSite();
  return new Response(toAtom(board, { task: props.index, site }));
};
