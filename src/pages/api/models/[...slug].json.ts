import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toModelJson } from '../../../api/model-json.ts';
import { getSite } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { board } = await getSite();
  return board.models.map((model) => ({ params: { slug: model.slug }, props: { model } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const { board } = await getSite();
  return Response.json(toModelJson(props.model, board));
};
