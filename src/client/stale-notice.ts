import { isOverdue } from '../domain/freshness/overdue.ts';
import { staleText } from '../domain/freshness/stale-text.ts';
import { judgeSource } from '../domain/freshness/verdict.ts';
import { askHub } from './ask-hub.ts';

/**
 * Fills the page's notice when the data are older than promised and the Hub does not say that there are no newer ones.
 * The page renders it empty:
 *
 * ```html
 * <p class="stale" role="status" data-hours="24" data-at="{ISO 8601}"
 *   data-data="This site shows the data as of …" data-promise="It is meant to …"
 *   data-results="{where the Hub lists the commits} {built commit} {branch, or nothing}"   "  branch" for a folder
 *   data-requests="…">                                                                     the same, or not there
 * ```
 */
async function fill(notice: HTMLElement, now: number): Promise<void> {
  const { data = '', promise = '', at = '', hours } = notice.dataset;
  if (!isOverdue(at, Number(hours), now)) return;
  let text: string | undefined;
  for (const role of ['results', 'requests'] as const) {
    const source = notice.dataset[role]?.split(' ');
    if (!source) continue;
    const [url, revision = '', branch] = source;
    const commits = url ? await askHub(url) : null;
    const verdict = judgeSource({ revision, isBranch: !!branch }, commits, Number(hours), now);
    // Whether there is something newer is for the first dataset to say, unless something waits in the second.
    if (text === undefined || typeof verdict === 'object')
      text = staleText({ data, promise, at }, role, verdict, now);
    if (typeof verdict === 'object') break;
  }
  notice.textContent = text ?? '';
}

const notice = document.querySelector<HTMLElement>('.stale');
if (notice) void fill(notice, Date.now());
