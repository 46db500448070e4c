import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toBoardCsv } from '../../../api/board-csv.ts';
import { asBoard } from '../../../domain/history/as-board.ts';
import { pastBoard } from '../../../domain/history/past-board.ts';
import { getSite } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { board } = await getSite();
  return board.history.days.map((day) => ({ params: { day: day.day }, props: { day } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const { board } = await getSite();
  return new Response(toBoardCsv(asBoard(pastBoard(props.day, board), board)));
};
