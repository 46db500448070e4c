import type { APIRoute } from 'astro';
import { getPublicUrl } from '../domain/site-address.ts';
import { getSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { site } = await getSite();
  const sitemap = getPublicUrl(site, 'sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`);
};
