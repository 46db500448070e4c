import { expect, test } from 'vitest';
import { toSitemaps } from '../../../src/api/sitemap.ts';
import { readSiteAddress } from '../../../src/domain/site-address.ts';

const page = (path: string, changedAt: string | null = null) => ({ path, changedAt });

test('pages stand in it as the host answers them, with the day of their data', () => {
  const pages = [
    page('', '2026-04-20T23:59:59Z'),
    page('models/a/b&c/'),
    page('x/', 'never'),
    page('y/', '+012026-01-01T00:00:00Z'),
  ];
  const [index, first] = toSitemaps(readSiteAddress('https://org-board.static.hf.space'), pages);
  expect(index?.xml).toContain('<loc>https://org-board.static.hf.space/sitemap-0.xml</loc>');
  expect(first?.xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://org-board.static.hf.space/</loc><lastmod>2026-04-20</lastmod></url>
<url><loc>https://org-board.static.hf.space/models/a/b&amp;c/index.html</loc></url>
<url><loc>https://org-board.static.hf.space/x/index.html</loc></url>
<url><loc>https://org-board.static.hf.space/y/index.html</loc></url>
</urlset>
`);
});

test('many pages are split over files, which the index names', () => {
  const pages = Array.from({ length: 5 }, (_, index) => page(`p${index}/`));
  const files = toSitemaps(readSiteAddress('https://example.org'), pages, 2);
  expect(files.map(({ name }) => name)).toEqual(['sitemap-index', 'sitemap-0', 'sitemap-1', 'sitemap-2']);
  expect(files.map(({ xml }) => xml.match(/<loc>/g)?.length)).toEqual([3, 2, 2, 1]);
});

test('there is none where the site’s address is not known', () => {
  expect(toSitemaps(readSiteAddress(null), [page('')])).toEqual([]);
});
