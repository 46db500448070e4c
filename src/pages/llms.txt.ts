import type { APIRoute } from 'astro';
import { toLlmsText } from '../api/llms-text.ts';
import { getContentPages } from '../components/frame/content-pages.ts';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { board, site } = await getSite();
  const pages = (await getContentPages()).map(({ label, entry }) => ({
    label: label ?? entry.data.title,
    path: `${entry.id}/`,
    about: entry.data.description ?? '',
  }));
  return new Response(toLlmsText(board, site, pages));
};
