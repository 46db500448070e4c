import { isOverdue } from '../domain/freshness/overdue.ts';
import { parsePledge } from './stale/pledge-json.ts';

/**
 * `<stale-notice role="status" data-pledge="{Pledge as JSON}">`: empty, until the data are older than promised and the
 * Hub does not say that there are no newer ones. Nothing else is loaded or asked as long as they are not.
 */
class StaleNotice extends HTMLElement {
  connectedCallback(): void {
    const pledge = parsePledge(this.dataset['pledge']);
    const now = Date.now();
    if (pledge === null || !isOverdue(pledge.dataAt, pledge.hours, now)) return;
    void import('./stale/find-stale-text.ts')
      .then(({ findStaleText }) => findStaleText(pledge, now))
      .then((text) => this.append(text ?? ''));
  }
}

customElements.define('stale-notice', StaleNotice);
