import type { PanelName } from './panels.ts';
import { hasState } from './state-keys.ts';
import type { TableController } from './table-controller.ts';
import type { TableAction } from './table-state.ts';

/**
 * `<standings-table>`: what JavaScript adds to the static table. The page renders
 *
 * ```html
 * <standings-table data-src="{address of the ClientTable's JSON}" data-model="{a model's page, with * for its slug}"
 *                  data-hub="{origin of the Hub}" data-title="{the board's}" data-date="{of when the data are}"
 *                  data-failed="{what to say if that cannot be loaded}">
 *   <input type="checkbox" id="all-rows">               shows the rows that are hidden at first, without this too
 *   <input type="checkbox" id="numbers">                on phones: scores in place of shades
 *   <div class="tools">                                 what has the class `late` is seen once this is defined
 *     <input type="search" data-search>                 the key / focuses it
 *     <button data-reveal aria-expanded="false">        on phones: shows the filters and the order to choose
 *     <li data-filter="{key}" data-value="{value}">     its contents become a <button aria-pressed>
 *     <select data-sort> <option value="{column}">      the same order as by pressing a header
 *     <select data-method="{own id}"> <option value="{id}">  how rows are ranked
 *     <button data-reverse>                             the other way round
 *     <p data-count>                                    becomes a live region
 *     <button data-panel="columns | ranges | view | weights | share" aria-expanded="false">  opens it; it is put after it
 *   </div>
 *   <div class="scroll fit">                            `fit`, `fit-l` or neither, see `TableFrame`
 *     <table role="table">                              display: block
 *       <thead role="rowgroup">
 *         <tr role="row"> <th scope="colgroup"> <i>     one <i> for each column below it
 *         <tr role="row">
 *           <th data-column="rank | model | average | task.{id} | meta.{key}"
 *               aria-sort="descending">                 on the one that the page is sorted by
 *             <span>Label</span>                        gets the role of a button
 *       <tbody role="rowgroup">                         hidden once rows are drawn
 *       <tbody class="view" role="rowgroup">            appended: the drawn rows, the same <tr>, <th> and <td>
 *   </div>
 * </standings-table>
 * <nav class="pager">                                   hidden once rows are drawn
 * ```
 *
 * With `data-part` it holds some rows of a long board that begins on another page, and stays as it is.
 * Every column that can be shown has its header; those not shown at first are `hidden`, and have no cells.
 * Until a visitor reaches for the tools or the header, or the address asks for something, nothing else is loaded.
 */
class StandingsTable extends HTMLElement {
  #controller: TableController | null = null;
  #isLoading = false;
  #search: HTMLInputElement | null = null;
  #waiting: ((controller: TableController) => void)[] = [];

  connectedCallback(): void {
    const tools = this.querySelector('.tools');
    const head = this.querySelector('thead');
    if (!tools || !head || this.dataset['part'] !== undefined) return;
    this.querySelector('[data-count]')?.setAttribute('role', 'status');
    for (const choice of tools.querySelectorAll<HTMLElement>('li[data-filter]')) {
      const { filter = '', value = '' } = choice.dataset;
      const button = buttonAround(choice);
      button.ariaPressed = 'false';
      button.addEventListener('click', () => this.#act({ kind: 'filter', key: filter, value }));
      Object.assign(button.dataset, { filter, value });
    }
    for (const header of head.querySelectorAll<HTMLElement>('[data-column]')) {
      const { column = '' } = header.dataset;
      const label = header.querySelector<HTMLElement>(':scope > span');
      if (label) {
        makeButton(label, ({ shiftKey }) => this.#act({ kind: shiftKey ? 'press-then' : 'press', column }));
      }
    }
    this.#listen(tools, head);
    if (hasState(location.search) || this.#search?.value) this.#load();
  }

  #listen(tools: Element, head: Element): void {
    for (const part of [tools, head]) {
      for (const intent of ['pointerenter', 'focusin']) part.addEventListener(intent, () => this.#load());
    }
    const search = tools.querySelector<HTMLInputElement>('[data-search]');
    this.#search = search;
    search?.addEventListener('input', () => this.#act({ kind: 'query', text: search.value }));
    for (const button of tools.querySelectorAll<HTMLElement>('[data-panel]')) {
      const name = PANELS.find((panel) => panel === button.dataset['panel']);
      if (name)
        button.addEventListener('click', () => this.#whenLoaded((controller) => void controller.open(name)));
    }
    const order = tools.querySelector<HTMLSelectElement>('[data-sort]');
    order?.addEventListener('change', () => {
      this.#act({ kind: 'sort', sort: { column: order.value, isReversed: false } });
    });
    const method = tools.querySelector<HTMLSelectElement>('[data-method]');
    method?.addEventListener('change', () => {
      const own = method.dataset['method'] ?? '';
      this.#act({ kind: 'method', id: method.value === own ? null : method.value });
    });
    const hidden = this.querySelector<HTMLInputElement>('#all-rows');
    hidden?.addEventListener('change', () => this.#act({ kind: 'hidden', isShown: hidden.checked }));
    tools.querySelector('[data-reverse]')?.addEventListener('click', () => this.#act({ kind: 'reverse' }));
    const reveal = tools.querySelector('[data-reveal]');
    reveal?.addEventListener('click', () => {
      reveal.ariaExpanded = String(reveal.ariaExpanded !== 'true');
    });
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      search?.focus();
    });
  }

  #act(action: TableAction): void {
    this.#whenLoaded((controller) => controller.act(action));
  }

  #whenLoaded(then: (controller: TableController) => void): void {
    if (this.#controller !== null) return then(this.#controller);
    this.#waiting.push(then);
    this.#load();
  }

  #load(): void {
    if (this.#isLoading || this.#controller !== null) return;
    this.#isLoading = true;
    this.#takeOver()
      .catch(() => {
        this.#waiting = [];
        const count = this.querySelector('[data-count]');
        if (count) count.textContent = this.dataset['failed'] ?? '';
      })
      .finally(() => {
        this.#isLoading = false;
      });
  }

  async #takeOver(): Promise<void> {
    const [{ takeOver }, response] = await Promise.all([
      import('./take-over.ts'),
      fetch(this.dataset['src'] ?? ''),
    ]);
    // Typed before anybody listened, or while loading failed.
    const typed = this.#search?.value ?? '';
    const controller = await takeOver(this, response);
    this.#controller = controller;
    if (typed !== '') controller.act({ kind: 'query', text: typed });
    for (const then of this.#waiting.splice(0)) then(controller);
  }
}

const PANELS = ['columns', 'ranges', 'view', 'weights', 'share'] as const satisfies PanelName[];

/** Makes an element a button in all but its tag, so that the page's styles for it stay as they are. */
function makeButton(element: HTMLElement, press: (event: MouseEvent | KeyboardEvent) => void): void {
  element.role = 'button';
  element.tabIndex = 0;
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(event);
  });
}

/** Puts what an element contains into a button. */
function buttonAround(element: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...element.childNodes);
  element.append(button);
  return button;
}

customElements.define('standings-table', StandingsTable);
