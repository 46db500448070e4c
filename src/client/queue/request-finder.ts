import { pathOfFragment } from '../../domain/queue/request-place.ts';
import { readRemembered } from '../remembered-requests.ts';
import { readSettings } from './settings.ts';

/**
 * `<request-finder>`: looks for a request that an address names and that is not on the page, shows what this browser
 * has submitted lately, and filters the tables. Each is loaded when it is needed. The page renders
 *
 * ```html
 * <request-finder data-src="{address of api/requests.json}" data-settings="{FinderSettings}">
 *   <div data-found role="status">        what is known of the request
 *   <div data-yours>                      what this browser has submitted
 *   <input type="search">                 may be missing; filters the rows of every `table.requests`
 *   <p data-count role="status">
 * ```
 */
class RequestFinder extends HTMLElement {
  #wanted = '';

  connectedCallback(): void {
    window.addEventListener('hashchange', this.#find);
    if (readRemembered().length > 0) {
      const place = this.querySelector<HTMLElement>('[data-yours]');
      if (place) void import('./yours.ts').then(({ showYours }) => showYours(place));
    }
    this.#find();
    this.querySelector('input')?.addEventListener('input', () => {
      void import('./filter.ts').then(({ filterRows }) => filterRows(this));
    });
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#find);
  }

  #find = (): void => {
    const path = pathOfFragment(location.hash);
    this.#wanted = path;
    const box = this.querySelector<HTMLElement>('[data-found]');
    box?.replaceChildren();
    if (!box || path === '' || document.getElementById(path)) return;
    void import('./show-found.ts').then(({ showFound }) => {
      if (this.#wanted !== path) return;
      const { src = '', settings = '' } = this.dataset;
      const isWanted = () => this.#wanted === path;
      return showFound(box, { path, list: src, settings: readSettings(settings), isWanted });
    });
  };
}

customElements.define('request-finder', RequestFinder);
