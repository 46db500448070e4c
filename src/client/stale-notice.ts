import { isOverdue } from '../domain/freshness/overdue.ts';

/**
 * Has the page's notice filled when the data are older than promised and the Hub does not say that there are no newer ones.
 * The page renders it empty:
 *
 * ```html
 * <p class="stale" role="status" data-hours="24" data-at="{ISO 8601}"
 *   data-data="This site shows the data as of …" data-promise="It is meant to …"
 *   data-results="{where the Hub lists the commits} {built commit} {branch, or nothing}"   "  branch" for a folder
 *   data-requests="…">                                                                     the same, or not there
 * ```
 *
 * What fills it is loaded only then.
 */
const notice = document.querySelector<HTMLElement>('.stale');
if (notice) {
  const { at = '', hours } = notice.dataset;
  const now = Date.now();
  if (isOverdue(at, Number(hours), now)) {
    void import('./fill-notice.ts').then(({ fillNotice }) => fillNotice(notice, now));
  }
}
