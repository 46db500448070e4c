import type { APIRoute } from 'astro';
import { toReportJson } from '../../api/report-json.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { report } = await getSite();
  return Response.json(toReportJson(report));
};
