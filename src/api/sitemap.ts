import { runTime } from '../domain/run-time.ts';
import { getPublicUrl, type SiteAddress } from '../domain/site-address.ts';
import { escapeXml } from './xml.ts';

/** A page that a search engine may show. */
export interface SitePage {
  /** Below the site's address, see `getPublicUrl`. */
  path: string;
  /** Of when its data are; null where nothing says it. */
  changedAt: string | null;
}

export interface SitemapFile {
  /** `sitemap-index`, `sitemap-0` and so on, without `.xml`. */
  name: string;
  xml: string;
}

/** As many as one file may have. https://www.sitemaps.org/protocol.html#index */
const MOST_PAGES = 50_000;

/** The sitemap of a site and the index that names its parts; none where the site's address is not known. */
export function toSitemaps(site: SiteAddress, pages: readonly SitePage[], most = MOST_PAGES): SitemapFile[] {
  if (site.url === null) return [];
  const parts: SitemapFile[] = [];
  for (let at = 0; at < pages.length; at += most) {
    const items = pages.slice(at, at + most).map((page) => itemXml(site, 'url', page));
    parts.push({ name: `sitemap-${parts.length}`, xml: documentXml('urlset', items) });
  }
  const index = parts.map(({ name }) => itemXml(site, 'sitemap', { path: `${name}.xml`, changedAt: null }));
  return [{ name: 'sitemap-index', xml: documentXml('sitemapindex', index) }, ...parts];
}

function itemXml(site: SiteAddress, tag: 'url' | 'sitemap', { path, changedAt }: SitePage): string {
  const address = new URL(getPublicUrl(site, path) ?? path).href;
  const day = dayText(changedAt);
  return `<${tag}><loc>${escapeXml(address)}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</${tag}>`;
}

function documentXml(tag: 'urlset' | 'sitemapindex', items: readonly string[]): string {
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return [start, ...items, `</${tag}>`, ''].join('\n');
}

/** `2026-04-20`, in UTC; null for what is no time, or one that four digits do not name. */
function dayText(iso: string | null): string | null {
  const time = runTime(iso);
  const day = Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '';
  return /^\d{4}-/.test(day) ? day : null;
}
