import type { APIRoute } from 'astro';
import { toSubmissionJson } from '../../api/submission-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { board } = await getSite();
  return Response.json(toSubmissionJson(board));
};
