import { getCollection } from 'astro:content';

export interface MenuLink {
  label: string;
  /** Below the site's address: empty for the front page. */
  path: string;
}

const MOST_LINKS = 7;

/** The bar's links: the standings and the pages of `content/pages`, in the order that they ask for. */
export async function getMenu(): Promise<{ bar: MenuLink[]; rest: MenuLink[] }> {
  const pages = await getCollection('pages');
  const links = pages
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .map(({ id, data }): MenuLink => ({ label: data.title, path: `${id}/` }));
  const all = [{ label: 'Standings', path: '' }, ...links];
  return { bar: all.slice(0, MOST_LINKS), rest: all.slice(MOST_LINKS) };
}
