import type { BreadcrumbList, WithContext } from 'schema-dts';
import { getPublicUrl, type SiteAddress } from '../../domain/site-address.ts';

export interface Crumb {
  name: string;
  /** Below the site's address, see `getPublicUrl`. */
  path: string;
}

/** Where a page stands, from the front page on; null where the site's address is not known. */
export function toBreadcrumbs(
  site: SiteAddress,
  crumbs: readonly Crumb[],
): WithContext<BreadcrumbList> | null {
  if (site.url === null) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: getPublicUrl(site, path) ?? '',
    })),
  };
}
