import type { APIRoute } from 'astro';
import { toLlmsText } from '../api/llms-text.ts';
import { getContentPages } from '../components/frame/content-pages.ts';
import { viewSentence } from '../domain/view/view-text.ts';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { board, views, site } = await getSite();
  const pages = (await getContentPages()).map(({ label, entry }) => ({
    label: label ?? entry.data.title,
    path: `${entry.id}/`,
    about: entry.data.description ?? '',
  }));
  const viewPages = views.map((view) => ({
    label: view.title,
    path: `views/${view.id}/`,
    about: `${view.description} ${viewSentence(view, board)}`,
  }));
  return new Response(toLlmsText(board, site, [...viewPages, ...pages]));
};
