import type { SitePage } from '../../api/sitemap.ts';
import { newestTime } from '../../domain/run-time.ts';
import { getSite } from '../../site.ts';
import { getQueue } from '../queue/site-queue.ts';
import { getPastPages } from '../history/past-pages.ts';
import { standingsPages } from '../standings/pages.ts';
import { getContentPages } from './content-pages.ts';

/** Every page of the site that a search engine may show, the front page first. */
export async function getSitePages(): Promise<SitePage[]> {
  const { board, views, submission } = await getSite();
  const { results, requests } = board.sources;
  const changedAt =
    newestTime([results.committedAt, requests?.committedAt ?? null]) ?? newestTime([board.updatedAt]);
  const contentPages = await getContentPages();
  const pastPages = await getPastPages();
  const queuePages = requests ? (await getQueue()).pages : [];
  return [
    ...standingsPages(board.rows).map(({ path }) => ({ path, changedAt })),
    ...(views.length > 0 ? [{ path: 'views/', changedAt }] : []),
    ...views.flatMap(({ id, board: { rows } }) =>
      standingsPages(rows, `views/${id}/`).map(({ path }) => ({ path, changedAt })),
    ),
    ...board.tasks.map(({ id }) => ({ path: `tasks/${id}/`, changedAt })),
    ...board.models.map(({ slug, evaluations, requests }) => ({
      path: `models/${slug}/`,
      changedAt: newestTime([
        ...evaluations.map(({ runAt }) => runAt),
        ...requests.map(({ submittedAt }) => submittedAt),
      ]),
    })),
    ...contentPages.map(({ entry }) => ({ path: `${entry.id}/`, changedAt: null })),
    { path: 'ranking/', changedAt },
    ...queuePages.map(({ path }) => ({ path, changedAt })),
    ...(submission === null ? [] : [{ path: 'submit/', changedAt: null }]),
    { path: 'compare/', changedAt },
    { path: 'charts/', changedAt },
    { path: 'changes/', changedAt },
    { path: 'history/', changedAt },
    ...pastPages.map(({ id }) => ({ path: `history/${id}/`, changedAt: null })),
    { path: 'report/', changedAt },
    { path: 'api/', changedAt },
  ];
}
