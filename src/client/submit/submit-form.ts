import { takeArrival } from './arrival.ts';

/**
 * `<submit-form>`: the form for a model. What it does with it is loaded when it is first used, or at once where the
 * address brings something along. The page renders
 *
 * ```html
 * <submit-form data-src="{address of api/submission.json}" data-page="{a page of the site, with * for its path}"
 *              data-settings="{FormSettings}" data-broken="{what to say if it cannot be loaded}">
 *   <form>                                   fields named as the keys of `parseSubmission`
 *     <select name="weight_type">  <p data-field="base_model">
 *     <button name="do" value="check | sign-in | submit">
 *   <p data-status role="status">            says what has happened
 *   <div data-outcome tabindex="-1">         what came of it
 * ```
 */
class SubmitForm extends HTMLElement {
  connectedCallback(): void {
    const arrival = takeArrival();
    let started: Promise<void> | undefined;
    const start = () => {
      started ??= import('./start.ts').then(({ startForm }) => startForm(this, arrival));
      started.catch(() => {
        started = undefined;
        const status = this.querySelector('[data-status]');
        if (status) status.textContent = this.dataset['broken'] ?? '';
      });
      return started;
    };
    // The browser would send the form itself. What is loaded takes over, and what was asked for is asked for again.
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      if (!(event.target instanceof HTMLFormElement)) return;
      const { target: form, submitter } = event;
      void start().then(() => {
        this.removeEventListener('submit', hold);
        form.requestSubmit(submitter);
      });
    };
    this.addEventListener('submit', hold);
    if (arrival) void start();
    for (const sign of ['focusin', 'pointerdown'])
      this.addEventListener(sign, () => void start(), { once: true });
  }
}

customElements.define('submit-form', SubmitForm);
