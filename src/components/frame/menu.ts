import * as words from '#words/frame.ts';
import { getSite } from '../../site.ts';
import { getContentPages } from './content-pages.ts';

export interface MenuLink {
  label: string;
  /** Below the site's address: empty for the front page. */
  path: string;
}

const MOST_LINKS = 7;

/** Views that have links of their own in the bar, and how long such a link may be. */
const MOST_VIEWS = 3;
const MOST_LETTERS = 18;

let menu: Promise<Menu> | undefined;

export interface Menu {
  bar: MenuLink[];
  rest: MenuLink[];
}

/**
 * The standings, the views, the comparison, changes, queue and submission, the pages of the content folder, and the
 * charts: as many as the bar has room for, and the rest for the footer. Where the views themselves have no room there,
 * the bar leads to their list.
 */
export function getMenu(): Promise<Menu> {
  // Once a build: a page asks for it, and there may be thousands.
  menu ??= createMenu();
  return menu;
}

async function createMenu(): Promise<Menu> {
  const pages = await getContentPages();
  const { views, board, submission } = await getSite();
  const viewLinks = views.map(({ id, title }): MenuLink => ({ label: title, path: `views/${id}/` }));
  const others = [
    { label: words.compare, path: 'compare/' },
    { label: words.changes, path: 'changes/' },
    ...(board.sources.requests ? [{ label: words.queue, path: 'queue/' }] : []),
    ...(submission ? [{ label: words.submit, path: 'submit/' }] : []),
    ...pages.flatMap(({ label, entry }): MenuLink[] =>
      label === null ? [] : [{ label, path: `${entry.id}/` }],
    ),
    { label: words.charts, path: 'charts/' },
  ];
  const hasRoom =
    viewLinks.length <= MOST_VIEWS &&
    viewLinks.every(({ label }) => label.length <= MOST_LETTERS) &&
    1 + viewLinks.length + others.length <= MOST_LINKS;
  const list = viewLinks.length === 0 ? [] : [{ label: words.views, path: 'views/' }];
  const shown = hasRoom ? viewLinks : list;
  const links = [{ label: words.standings, path: '' }, ...shown, ...others];
  return {
    bar: links.slice(0, MOST_LINKS),
    rest: [...links.slice(MOST_LINKS), ...(hasRoom ? [] : viewLinks)],
  };
}
