import * as words from '#words/submit-form.ts';
import type { Refusal } from '../../submission/refusal.ts';
import { findSignInPlace } from '../../submission/sign-in-place.ts';
import type { Submission } from '../../submission/submission.ts';
import { element } from '../element.ts';
import type { Arrival } from './arrival.ts';
import { createDoor } from './create-door.ts';
import type { PageDoor, Result } from './door.ts';
import { toFailure, type Failure } from './failure.ts';
import {
  clearRefusals,
  fillIn,
  findField,
  markRefusals,
  readValues,
  showNeeded,
  showRefusals,
} from './fields.ts';
import type { Identity } from './identity.ts';
import { readModelInput } from './model-input.ts';
import * as outcome from './outcome.ts';
import { remember } from '../remembered-requests.ts';
import type { FormSettings } from './settings.ts';
import { beginSignIn, endSignIn } from './sign-in.ts';

export interface ControllerOptions {
  settings: FormSettings;
  /** Of `api/submission.json`. */
  snapshotAddress: string;
  /** A request's place in the queue, by its path. */
  queueAt: (path: string) => string;
}

/** What the form does from its first use on. */
export class FormController {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #options: ControllerOptions;
  readonly #door: PageDoor;
  #identity: Identity | null = null;
  #isBusy = false;

  constructor(root: HTMLElement, options: ControllerOptions) {
    const form = root.querySelector('form');
    if (!form) throw new Error('<submit-form> has no form.');
    this.#root = root;
    this.#form = form;
    this.#options = options;
    this.#door = createDoor(options);
  }

  async start(arrival: Arrival | null): Promise<void> {
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { submitter } = event;
      const action = submitter instanceof HTMLButtonElement ? submitter.value : 'check';
      void this.#do(action);
    });
    form.addEventListener('change', ({ target }) => this.#onChange(target));
    form.addEventListener('input', ({ target }) => {
      if (target instanceof Element) clearRefusals(form, target.getAttribute('name'));
    });
    // Back from the Hub without an answer of it, and still the same page.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#tell('');
    });
    if (arrival?.kind === 'filled-in') fillIn(form, arrival.values);
    showNeeded(form);
    this.#showButtons();
    if (arrival !== null && arrival.kind !== 'filled-in') await this.#comeBack(arrival);
  }

  async #comeBack(arrival: Exclude<Arrival, { kind: 'filled-in' }>): Promise<void> {
    const { form, given } = endSignIn(arrival);
    fillIn(this.#form, form);
    showNeeded(this.#form);
    await this.#busily(words.comingBack, async () => {
      if ('failure' in given) throw given.failure;
      this.#identity = await this.#door.identify(given.code);
      this.#showButtons();
      const name = this.#identity.submitter.name;
      this.#tell(`${words.signedInAs(name)} ${words.signedInNext}`);
    });
    if (this.#identity) this.#button('submit').focus();
  }

  async #do(action: string): Promise<void> {
    if (this.#isBusy) return;
    if (action === 'sign-in') return this.#busily(words.signingIn, () => this.#signIn());
    const submission = await this.#read();
    if (!submission) return;
    if (action === 'submit') {
      await this.#busily(words.submitting, async () => {
        this.#showResult(await this.#door.handIn(submission, this.#identity));
      });
    } else {
      await this.#busily(words.checking, () => this.#check(submission));
    }
  }

  async #signIn(): Promise<void> {
    const place = findSignInPlace(window);
    const values = new URLSearchParams(readValues(this.#form));
    if (place.kind === 'own-tab') {
      const address = new URL(place.address);
      address.search = '';
      address.hash = new URLSearchParams([
        ['model', values.get('model') ?? ''],
        ...[...values].filter(([name]) => name !== 'model'),
      ]).toString();
      const link = element('a', { href: address.href, target: '_blank', rel: 'noopener' }, words.ownTab);
      this.#tell(words.framed);
      this.#show(element('p', { class: 'message' }, link));
      return;
    }
    const { door } = this.#options.settings.options;
    const clientId = 'clientId' in door ? door.clientId : null;
    await beginSignIn({ hub: this.#options.settings.hub, clientId, scope: this.#door.scope ?? '' }, values);
  }

  async #read(): Promise<Submission | null> {
    this.#normalise();
    clearRefusals(this.#form);
    const { parseSubmission } = await import('../../submission/parse-submission.ts');
    const read = parseSubmission(readValues(this.#form), this.#options.settings.options);
    if ('submission' in read) return read.submission;
    const count = showRefusals(this.#form, read.refusals);
    const others = read.refusals.filter(({ field }) => field === null);
    this.#tell(words.mend(count + others.length));
    this.#show(...(others.length > 0 ? [outcome.refusalList(others, this.#options.queueAt)] : []));
    return null;
  }

  async #check(submission: Submission): Promise<void> {
    const { check } = await import('./check.ts');
    const { candidate, refusals } = await check(submission, this.#identity, this.#options);
    if (refusals.length > 0) return this.#showRefused(refusals);
    const next =
      this.#door.scope === null ? words.fileNext : this.#identity ? words.submitNext : words.signInNext;
    this.#tell(`${words.clear} ${next}`);
    this.#show(...(candidate ? [outcome.candidateFacts(candidate, this.#options.settings.hub)] : []));
  }

  #showRefused(refusals: readonly Refusal[]): void {
    this.#tell(words.refused(refusals.length));
    markRefusals(this.#form, refusals);
    const list = outcome.refusalList(refusals, this.#options.queueAt);
    this.#show(element('div', { role: 'alert' }, list));
    list.scrollIntoView({ block: 'nearest' });
  }

  #showResult(result: Result): void {
    if (result.kind === 'refused') return this.#showRefused(result.refusals);
    if (result.kind === 'busy') return this.#fail({ message: words.busy, remedy: words.busyRemedy });
    if (result.kind === 'file') {
      this.#tell(words.fileReady);
      void import('./file-steps.ts').then(({ fileSteps }) => {
        this.#show(fileSteps(result.file, this.#options.settings));
      });
      return;
    }
    const isOwn = this.#door.scope !== null;
    if (isOwn) remember(result.request);
    this.#tell(result.isNew ? words.submitted : isOwn ? words.submittedBefore : words.knownAlready);
    const { rebuilt } = this.#options.settings;
    this.#show(outcome.requestPlace(result.request, { queueAt: this.#options.queueAt, rebuilt }));
  }

  /** Nothing is asked for twice at a time. What fails is told. */
  async #busily(text: string, work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#form.setAttribute('aria-busy', 'true');
    this.#tell(text);
    this.#show();
    try {
      await work();
    } catch (error) {
      const failure = toFailure(error);
      if (failure.isSignedOut) this.#identity = null;
      this.#showButtons();
      this.#fail(failure);
    } finally {
      this.#isBusy = false;
      this.#form.removeAttribute('aria-busy');
    }
  }

  #fail(failure: Failure): void {
    this.#tell('');
    const text = outcome.failureText(failure);
    text.setAttribute('role', 'alert');
    this.#show(text);
  }

  /** Who is not signed in where that is needed cannot submit, and is shown how to. */
  #showButtons(): void {
    const needsSignIn = this.#door.scope !== null && !this.#identity;
    const signIn = this.#form.querySelector<HTMLButtonElement>('button[value="sign-in"]');
    if (signIn) signIn.hidden = !needsSignIn;
    this.#button('submit').hidden = needsSignIn;
  }

  #onChange(target: EventTarget | null): void {
    showNeeded(this.#form);
    if (target instanceof HTMLInputElement && target.name === 'model') this.#normalise();
  }

  /** An address becomes the name in it, and fills in the revision that it is of. */
  #normalise(): void {
    const { hub } = this.#options.settings;
    for (const name of ['model', 'base_model'] as const) {
      const field = findField(this.#form, name);
      if (!field || field.value.trim() === '') continue;
      const { model, revision } = readModelInput(field.value, hub);
      field.value = model;
      const other = findField(this.#form, 'revision');
      if (name === 'model' && revision !== null && other) other.value = revision;
    }
  }

  #tell(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #show(...parts: Node[]): void {
    this.#find('[data-outcome]').replaceChildren(...parts);
  }

  #button(value: string): HTMLButtonElement {
    return this.#find<HTMLButtonElement>(`button[value="${value}"]`);
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.#root.querySelector<Found>(selector);
    if (!found) throw new Error(`<submit-form> has no ${selector}.`);
    return found;
  }
}
