import { parseClientTable } from './client-table-json.ts';
import { ActiveChips } from './active-chips.ts';
import { addGrips, ColumnWidths } from './column-widths.ts';
import { createEngine } from './engine.ts';
import { TableBody } from './table-body.ts';
import { TableController } from './table-controller.ts';
import { TableFrame } from './table-frame.ts';
import { TableHead } from './table-head.ts';
import { TableTools } from './table-tools.ts';
import type { TableAction } from './table-state.ts';
import { createTabulatorView } from './tabulator-view.ts';

/** Takes the table over from the page, as the address asks. Throws where the data cannot be had, and changes nothing. */
export async function takeOver(host: HTMLElement, response: Response): Promise<TableController> {
  if (!response.ok) throw new Error(`The server answered ${response.status} for the table data.`);
  const table = parseClientTable(await response.json());
  const engine = createEngine(table);
  const { columns } = engine;

  const { model: modelAddress = '' } = host.dataset;
  const board = find(host, 'table');
  const frame = find(host, '.scroll');
  const given = [...board.querySelectorAll<HTMLElement>('tbody')];
  const view = await createTabulatorView(
    columns.map(({ id, source }) => ({ id, isRowHeader: source.kind === 'model' })),
  );
  view.body.classList.add('view');
  board.append(view.body);

  const tableFrame = new TableFrame(frame);
  const head = new TableHead(find(host, 'thead'), columns);
  const body = new TableBody({
    table,
    columns,
    view,
    frame,
    modelAddress,
    headRows: head.rowCount,
    act: (action: TableAction) => controller.act(action),
  });
  const act = (action: TableAction) => controller.act(action);
  const chips = new ActiveChips(find(host, '.tools'), act, modelAddress.replace('models/*/', 'compare/'));
  const widths = new ColumnWidths();
  addGrips(find(host, 'thead'), act);
  const tools = new TableTools(host, table.filters);
  const controller: TableController = new TableController({
    table,
    engine,
    board,
    frame: tableFrame,
    head,
    body,
    tools,
    chips,
    widths,
    hub: host.dataset['hub'] ?? '',
    loadPanels: async () => {
      const { Panels } = await import('./panels.ts');
      const stateOf = () => controller.state;
      return new Panels({ host, table, engine, act, stateOf, shown: () => controller.shown() });
    },
  });
  const input = host.querySelector<HTMLInputElement>('[data-search]');
  const learn = () => void learnQueries();
  const learnQueries = once(async () => {
    const [{ createQueryEngine }, { SearchBox }] = await Promise.all([
      import('./query/evaluate-query.ts'),
      import('./search-box.ts'),
    ]);
    const queries = createQueryEngine(table);
    engine.useQueries(queries);
    if (input) new SearchBox(input, queries.fields);
    controller.refresh();
  });
  input?.addEventListener('focus', learn);
  addEventListener('popstate', () => controller.state.query !== '' && learn());
  if (controller.state.query !== '' || document.activeElement === input) learn();
  // Only now, so that the page never gets shorter and keeps its place.
  for (const part of given) part.hidden = true;
  for (const pager of document.querySelectorAll<HTMLElement>('.pager')) pager.hidden = true;
  body.scroll();

  addEventListener('scroll', () => body.scroll(), { capture: true, passive: true });
  view.body.addEventListener('click', ({ target }) => {
    const pin = target instanceof Element ? target.closest<HTMLButtonElement>('.pin-row') : null;
    if (pin) act({ kind: 'pin', row: pin.value });
  });
  view.body.addEventListener('keydown', ({ target, key, ctrlKey, metaKey, altKey }) => {
    if (key.toLowerCase() !== 'p' || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    const pin = target.closest('tr')?.querySelector<HTMLButtonElement>('.pin-row');
    if (pin) act({ kind: 'pin', row: pin.value });
  });
  // The focus may go from row to row faster than scrolling is told.
  view.body.addEventListener('focusin', () => body.scroll());
  addEventListener('resize', () => {
    tableFrame.fit();
    body.resize();
  });
  host.querySelector('#numbers')?.addEventListener('change', () => body.resize());
  addEventListener('beforeprint', () => body.drawAll());
  addEventListener('afterprint', () => body.scroll());
  addEventListener('popstate', () => controller.restore());
  return controller;
}

/** Runs at most once; a failure may be tried again. */
function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= run().catch(() => void (running = null)));
}

function find<Found extends HTMLElement>(host: HTMLElement, selector: string): Found {
  const found = host.querySelector<Found>(selector);
  if (!found) throw new Error(`<standings-table> has no ${selector}.`);
  return found;
}
