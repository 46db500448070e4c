import * as words from '#words/queue-finder.ts';
import { formatDate } from '../../domain/date-format.ts';
import { requestFragment } from '../../domain/queue/request-place.ts';
import { runTime } from '../../domain/run-time.ts';
import { element } from '../element.ts';
import { keepRemembered, type Remembered } from '../remembered-requests.ts';
import { pullRequestLink } from './pull-request-link.ts';

const DAYS = 30;

/**
 * Lists what this browser has submitted and the page does not have yet. What is on the page by now, or was submitted
 * more than 30 days ago, is forgotten.
 */
export function showYours(place: HTMLElement, now = Date.now()): void {
  const since = now - DAYS * 24 * 3600 * 1000;
  const kept = keepRemembered(
    ({ path, submitted_at }) => runTime(submitted_at) > since && !document.getElementById(path),
  );
  place.replaceChildren(...(kept.length === 0 ? [] : [group(kept)]));
}

function group(submitted: readonly Remembered[]): HTMLElement {
  const columns = [words.model, words.precision, words.submitted, words.where];
  const heads = columns.map((label) => element('th', { role: 'columnheader', scope: 'col' }, label));
  const name = element(
    'h2',
    { class: 'group', id: 'yours-name' },
    `${words.yours} `,
    element('span', { class: 'muted num' }, String(submitted.length)),
  );
  const table = element(
    'table',
    { role: 'table', class: 'data num requests', 'aria-labelledby': 'yours-name' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
    element('tbody', { role: 'rowgroup' }, ...submitted.map(row)),
  );
  return element(
    'section',
    { class: 'section yours' },
    element('div', { class: 'aside' }, name, element('p', { class: 'note' }, words.aboutYours)),
    element('div', { class: 'body' }, table),
  );
}

function row({ path, model, precision, submitted_at, pull_request }: Remembered): HTMLElement {
  const link = element('a', { href: `#${requestFragment(path)}`, title: path }, '#');
  link.setAttribute('aria-label', words.permalink(model));
  const cell = (label: string, content: Node | string) =>
    element('td', { role: 'cell', 'data-l': label }, content);
  return element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('b', {}, model),
      ' ',
      element('span', { class: 'refs' }, link),
    ),
    cell(words.precision, precision),
    cell(words.submitted, formatDate(submitted_at) ?? words.notSaid),
    cell(words.where, pull_request === null ? words.inDataset : pullRequestLink(pull_request)),
  );
}
