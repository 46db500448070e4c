import * as words from '#words/submit-form.ts';
import type { Candidate } from '../../submission/ports.ts';
import type { Refusal } from '../../submission/refusal.ts';
import { element } from '../element.ts';
import type { Failure } from './failure.ts';
import { commitPage } from './hub-pages.ts';
import type { Remembered } from '../remembered-requests.ts';

/** What stands in the way, each with what mends it. */
export function refusalList(refusals: readonly Refusal[], queueAt: (path: string) => string): HTMLElement {
  const items = refusals.map(({ message, remedy, request }) =>
    element(
      'li',
      {},
      element('p', { class: 'message' }, message),
      element(
        'p',
        { class: 'remedy' },
        remedy,
        ...(request === null ? [] : [' ', element('a', { href: queueAt(request) }, words.seeRequest), '.']),
      ),
    ),
  );
  return element('ul', { class: 'problems' }, ...items);
}

/** The model that was found. */
export function candidateFacts({ id, sha, parameters, license }: Candidate, hub: string): HTMLElement {
  const size = parameters === null ? words.sizeUnknown : words.billions(toBillions(parameters));
  const link = element('a', { href: commitPage(hub, id, sha), rel: 'noopener' }, sha.slice(0, 7));
  const rows: readonly (readonly [string, Node | string])[] = [
    [words.found.model, id],
    [words.found.commit, link],
    [words.found.size, size],
    [words.found.license, license ?? words.licenseUnknown],
  ];
  return element(
    'dl',
    { class: 'found' },
    ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

function toBillions(parameters: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumSignificantDigits: 3 }).format(
    parameters / 1e9,
  );
}

export function failureText({ message, remedy }: Failure): HTMLElement {
  return element(
    'div',
    {},
    element('p', { class: 'message' }, message),
    element('p', { class: 'remedy' }, remedy),
  );
}

/** Where a request is now, and where it will be seen. */
export function requestPlace(
  request: Remembered,
  { queueAt, rebuilt }: { queueAt: (path: string) => string; rebuilt: string | null },
): HTMLElement {
  const { path, pull_request: url } = request;
  const state =
    url === null
      ? [words.waitsInQueue]
      : toParts(words.waitsInPullRequest('\0'), () =>
          element('a', { href: url, rel: 'noopener' }, words.pullRequest(url.split('/').at(-1) ?? '')),
        );
  return element(
    'div',
    { class: 'submitted' },
    element('p', { class: 'message' }, ...state),
    element('p', { class: 'path' }, element('code', {}, path)),
    element(
      'p',
      { class: 'remedy' },
      element('a', { href: queueAt(path) }, words.itsPlace),
      '. ',
      words.showsLater,
      ...(rebuilt === null ? [] : [` ${rebuilt}.`]),
    ),
  );
}

function toParts(sentence: string, middle: () => Node): (Node | string)[] {
  const [before = '', after = ''] = sentence.split('\0');
  return [before, middle(), after];
}
