import { getContentPages } from './content-pages.ts';

export interface MenuLink {
  label: string;
  /** Below the site's address: empty for the front page. */
  path: string;
}

const MOST_LINKS = 7;

let menu: Promise<Menu> | undefined;

export interface Menu {
  bar: MenuLink[];
  rest: MenuLink[];
}

/** The standings, charts and changes, and the pages of the content folder: as many as the bar has room for, and the rest for the footer. */
export function getMenu(): Promise<Menu> {
  // Once a build: a page asks for it, and there may be thousands.
  menu ??= createMenu();
  return menu;
}

async function createMenu(): Promise<Menu> {
  const pages = await getContentPages();
  const links = [
    { label: 'Standings', path: '' },
    { label: 'Charts', path: 'charts/' },
    { label: 'Changes', path: 'changes/' },
    ...pages.flatMap(({ label, entry }): MenuLink[] =>
      label === null ? [] : [{ label, path: `${entry.id}/` }],
    ),
  ];
  return { bar: links.slice(0, MOST_LINKS), rest: links.slice(MOST_LINKS) };
}
