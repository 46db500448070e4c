import type { APIRoute, GetStaticPaths } from 'astro';
import { toSitemaps } from '../api/sitemap.ts';
import { getSitePages } from '../components/frame/site-pages.ts';
import { getSite } from '../site.ts';

// Not by @astrojs/sitemap: it makes addresses of the `site` and `base` that Astro is given, and a build has neither,
// because its pages work wherever they lie; nor does it know which hosts answer files only, or how old a page's data are.
export const getStaticPaths = (async () => {
  const { site } = await getSite();
  const sitemaps = toSitemaps(site, await getSitePages());
  return sitemaps.map(({ name, xml }) => ({ params: { sitemap: name }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) =>
  new Response(xml, { headers: { 'content-type': 'application/xml' } });
