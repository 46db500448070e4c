import type { MeasuredTable } from './measured-table.ts';
import type { Operation } from './table-operation.ts';

const SEARCH = `document.querySelector('[data-search]')`;

/** The table of a built site. */
export const standingsPage: MeasuredTable = {
  name: 'Standings',
  async open(page, site) {
    await page.goto(site, { waitUntil: 'networkidle' });
  },
  start: `new Promise((resolve) => {
    const watch = () => document.querySelector('tbody.view tr') ? resolve() : requestAnimationFrame(watch);
    ${SEARCH}.focus();
    watch();
  })`,
  async settle(page) {
    await page.waitForSelector('[data-search][role=combobox]');
  },
  async prepare(page, { kind }) {
    await page.evaluate(
      `document.querySelectorAll(':popover-open').forEach((popover) => popover.hidePopover())`,
    );
    const panel = kind === 'range' ? 'ranges' : kind === 'column' ? 'columns' : null;
    if (panel === null) return;
    await page.evaluate(`document.querySelector('[data-panel=${panel}]').click()`);
    await page.waitForSelector(`#${panel}:popover-open`);
  },
  action,
  rows: `(document.querySelector('[data-count] > [aria-hidden]').textContent.match(/\\d[\\d,]*/g) ?? [])
    .reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)`,
  top: (column) => `(() => {
    const shown = [...document.querySelectorAll('thead [data-column]')].filter(({ hidden }) => !hidden);
    const place = shown.findIndex(({ dataset }) => dataset.column === '${column}');
    const cells = [...document.querySelectorAll('tbody.view tr')[0].cells].filter((cell) => cell.checkVisibility());
    return parseFloat(cells[place].textContent);
  })()`,
};

function action(operation: Operation): string {
  switch (operation.kind) {
    case 'sort':
      return `document.querySelector('thead [data-column="${operation.column}"] > span').click()`;
    case 'search':
      return type(operation.text);
    case 'facet':
      return `document.querySelector(
        'button[data-filter="${operation.key}"][data-value="${operation.value}"]').click()`;
    case 'range':
      return `const field = document.querySelector('#ranges [type=number][aria-label="${operation.label}, to"]');
        field.value = '${operation.high}';
        field.dispatchEvent(new Event('change', { bubbles: true }))`;
    case 'clear':
      return operation.what === 'search'
        ? type('')
        : `document.querySelector('.chips button[aria-label="Clear all"]').click()`;
    case 'column':
      return `document.querySelector('#columns [value="${operation.column}"]').click()`;
  }
}

function type(text: string): string {
  return `const box = ${SEARCH}; box.value = ${JSON.stringify(text)};
    box.dispatchEvent(new Event('input', { bubbles: true }))`;
}
