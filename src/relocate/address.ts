import type { SiteAddress } from '../domain/site-address.ts';

/** Where a file stands in a site, as far as its addresses are concerned. */
export interface FilePlace {
  /** `/`-separated, below the site. */
  path: string;
  site: SiteAddress;
  /**
   * `relative`: what the file points at is found wherever the site is put. `absolute`: below the site's own path, for a
   * page that is served at any address.
   */
  form: 'relative' | 'absolute';
}

const PAGE = 'index.html';

/**
 * An address within the site as it has to stand in a file. Those of the site begin with `/` or are relative already;
 * any other is left as it is.
 */
export function relocate(address: string, place: FilePlace): string {
  if (isForeign(address)) return address;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (target === '') return address;
  const isOfRoot = target.startsWith('/');
  const moved = isOfRoot ? rootOf(place) + target.slice(1) : target;
  return namePage(moved === '' ? './' : moved, place) + rest;
}

/** What leads from a file to where the site begins: empty, `../` and so on, or a path from the host's root. */
function rootOf({ path, site, form }: FilePlace): string {
  if (form === 'relative') return '../'.repeat(path.split('/').length - 1);
  return site.url === null ? '/' : new URL(site.url).pathname;
}

/** Adds the file of a page where the host needs it. */
function namePage(target: string, { site }: FilePlace): string {
  if (site.links === 'folders') return target;
  if (target === './') return PAGE;
  return /(?:^|\/)\.{0,2}$/.test(target) ? `${target.replace(/(\.)$/, '$1/')}${PAGE}` : target;
}

/** Another site's, `mailto:`, `data:`, or one within the page. */
function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\|#|\?|\s|$)/i.test(address);
}
