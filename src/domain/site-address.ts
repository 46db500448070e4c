/** Where a site is published, and which addresses its host answers. */
export interface SiteAddress {
  /** With a `/` at its end, possibly with a path; null where it is not known. */
  url: string | null;
  /**
   * How pages are linked. `folders`: `models/org/name/`. `files`: `models/org/name/index.html`, for hosts that know
   * exact files only, as static Spaces do, for a folder that is opened from a disk, and for whatever is not known.
   */
  links: 'folders' | 'files';
}

const SPACE_HOST = '.static.hf.space';

/** @param url Such as `https://example.org/board`; null where it is not known. */
export function readSiteAddress(url: string | null): SiteAddress {
  if (url === null) return { url, links: 'files' };
  const { origin, pathname, hostname } = new URL(url);
  return {
    url: `${origin}${pathname.replace(/\/*$/, '/')}`,
    links: hostname.endsWith(SPACE_HOST) ? 'files' : 'folders',
  };
}

/**
 * Where the Hub serves a static Space by itself; the page of the Space frames it. null for a name that makes no single
 * label of a host name, whose address only the Hub knows.
 *
 * @param space `org/name`.
 */
export function getSpaceUrl(space: string): string | null {
  const label = space
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return label.length > 63 ? null : `https://${label}${SPACE_HOST}/`;
}

/**
 * The public address of a page or file of the site; null where the site's own is not known.
 *
 * @param path Below the site's address: empty for the front page, with a `/` at its end for every other page.
 */
export function getPublicUrl({ url, links }: SiteAddress, path: string): string | null {
  if (url === null) return null;
  const isPage = path === '' || path.endsWith('/');
  // The front page has the site's own address on every host.
  return `${url}${path}${isPage && path !== '' && links === 'files' ? 'index.html' : ''}`;
}
