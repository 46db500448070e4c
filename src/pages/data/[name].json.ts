import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { tableSource } from '../../components/standings/source.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { board, views } = await getSite();
  // Views that hold the same have one file.
  const sources = new Map(
    [board, ...views.map((view) => view.board)].map(tableSource).map(({ name, json }) => [name, json]),
  );
  return [...sources].map(([name, json]) => ({ params: { name }, props: { json } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { json } }) =>
  new Response(json, { headers: { 'content-type': 'application/json' } });
