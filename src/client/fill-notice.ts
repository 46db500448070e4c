import { staleText } from '../domain/freshness/stale-text.ts';
import { judgeSource } from '../domain/freshness/verdict.ts';
import { askHub } from './ask-hub.ts';

/**
 * Fills a notice, see `stale-notice.ts`, whose data are older than promised, unless the Hub says that there are no newer
 * ones.
 *
 * @param now milliseconds since 1970.
 */
export async function fillNotice(notice: HTMLElement, now: number): Promise<void> {
  const { data = '', promise = '', at = '', hours } = notice.dataset;
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
