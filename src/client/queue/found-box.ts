import { statuses } from '#words/model-scores.ts';
import * as words from '#words/queue-finder.ts';
import { formatDate } from '../../domain/date-format.ts';
import { shortRevision } from '../../domain/revision.ts';
import { element } from '../element.ts';
import type { Found } from './found.ts';
import { pullRequestLink } from './pull-request-link.ts';
import type { FinderSettings } from './settings.ts';
import type { ShownRequest } from './shown-request.ts';

export function lookingBox(): HTMLElement {
  return box(words.looking);
}

/** What was found out about a request, and what is to be done. */
export function foundBox(found: Found, path: string, settings: FinderSettings): HTMLElement {
  const { dataOf, within } = settings;
  switch (found.kind) {
    case 'listed':
      return box(
        found.request.model,
        words.elsewhere,
        factsOf(found.request, filePage(path, settings, settings.hub?.revision)),
      );
    case 'on-hub':
      return box(
        words.newer(dataOf),
        words.nextBuild(within),
        element('p', { class: 'sub' }, words.onHub),
        factsOf(found.request, filePage(path, settings), found.request.model),
      );
    case 'submitted':
      return box(
        found.submitted.pull_request === null ? words.newer(dataOf) : words.inPullRequest,
        words.nextBuild(within),
        element(
          'p',
          { class: 'path' },
          path,
          ...(found.submitted.pull_request === null
            ? []
            : [': ', pullRequestLink(found.submitted.pull_request)]),
        ),
      );
    case 'gone':
      return box(words.gone, words.goneWhy, element('p', { class: 'path' }, path));
    case 'unknown':
      return box(words.perhapsNewer(dataOf), words.nextBuild(within), element('p', { class: 'path' }, path));
  }
}

function box(title: string, text = '', ...more: Node[]): HTMLElement {
  return element(
    'div',
    { class: 'found-request' },
    element('p', { class: 'message' }, title),
    ...(text === '' ? [] : [element('p', {}, text)]),
    ...more,
  );
}

function factsOf(request: ShownRequest, file: Node | string, model: string | null = null): HTMLElement {
  const { status, statusText, reason, revision, precision, log } = request;
  const said = status === 'unknown' && statusText !== null ? `: ${statusText}` : '';
  const entry = [precision, revision === null ? null : shortRevision(revision)].filter(
    (part) => part !== null,
  );
  const rows: readonly (readonly [string, Node | string | null])[] = [
    [words.model, model === null ? null : [model, ...entry].join(', ')],
    [words.status, statuses[status] + said],
    [words.reason, reason],
    [words.submitted, formatDate(request.submittedAt) ?? words.notSaid],
    [words.by, request.sender ?? words.notSaid],
    [words.log, log === null ? null : element('a', { href: log, rel: 'nofollow noopener' }, log)],
    [words.file, file],
  ];
  return element(
    'dl',
    {},
    ...rows.flatMap(([name, value]) =>
      value === null ? [] : [element('div', {}, element('dt', {}, name), element('dd', {}, value))],
    ),
  );
}

/** A link to the file at a commit (as it is now without one) where it is on the Hub, else its path. */
function filePage(path: string, { hub }: FinderSettings, commit?: string | null): Node | string {
  if (hub === null) return path;
  const file = [hub.path, path].filter((part) => part !== '').join('/');
  const address = file.split('/').map(encodeURIComponent).join('/');
  const href = `${hub.origin}/datasets/${hub.repo}/blob/${encodeURIComponent(commit ?? hub.branch)}/${address}`;
  return element('a', { href, rel: 'nofollow noopener', class: 'path' }, path);
}
