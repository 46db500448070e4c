import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toBoardCsv } from '../../../api/board-csv.ts';
import { getPastPages } from '../../../components/history/past-pages.ts';

export const getStaticPaths = (async () => {
  const pages = await getPastPages();
  return pages.map((past) => ({ params: { past: past.id }, props: { past } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(toBoardCsv(props.past.read().board));
