import * as words from '#words/submit-form.ts';
import type { RequestFile } from '../../submission/ports.ts';
import { element } from '../element.ts';
import { newDiscussionPage, newFilePage } from './hub-pages.ts';
import type { FormSettings } from './settings.ts';
import '../copy-box.ts';

/** How a request's file gets onto the Hub by hand, its name and content ready to be copied. */
export function fileSteps(file: RequestFile, { hub, requests }: FormSettings): HTMLElement {
  if (!requests) throw new Error('There is no requests dataset on the Hub.');
  const place = { hub, requests };
  const steps = element(
    'ol',
    { class: 'steps' },
    element('li', {}, sentence(words.stepOpen, newFilePage(place, file))),
    element('li', {}, element('p', {}, words.stepName), copyBox(file.path, words.fileName)),
    element('li', {}, element('p', {}, words.stepContent), copyBox(file.content, words.fileContent)),
    element('li', {}, element('p', {}, words.stepPropose)),
  );
  return element('div', {}, steps, sentence(words.stepDiscussion, newDiscussionPage(place, file)));
}

function sentence([before, link, after]: readonly [string, string, string], href: string): HTMLElement {
  return element('p', {}, before, element('a', { href, rel: 'noopener', target: '_blank' }, link), after);
}

function copyBox(text: string, label: string): HTMLElement {
  const box = document.createElement('copy-box');
  box.append(element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, text));
  return box;
}
