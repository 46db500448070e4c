import path from 'node:path';
import { nothingLater, openBarePage } from './bare-page.ts';
import type { MeasuredTable } from './measured-table.ts';
import { narrowingOf, type Operation } from './table-operation.ts';

const dist = path.resolve('node_modules/tabulator-tables/dist');

/** Tabulator as it comes, with its own order and filters; its script is there before the start. */
export const tabulatorPage: MeasuredTable = {
  name: 'Tabulator',
  ...nothingLater,
  async open(page, site, data) {
    await openBarePage(page, site, data, '<div id="table"></div>');
    await page.addStyleTag({ path: path.join(dist, 'css/tabulator.min.css') });
    await page.addScriptTag({ path: path.join(dist, 'js/tabulator.min.js') });
  },
  start: `loadTable().then(({ size, fields, hidden }) => new Promise((resolve) => {
    const all = [...fields, ...hidden];
    const data = Array.from({ length: size }, (_, row) =>
      Object.fromEntries(all.map(({ id, values }) => [id, values[row]])));
    const columns = fields.map(({ id, values }) => {
      const isNumber = values.some((value) => typeof value === 'number');
      return {
        title: id,
        field: id,
        sorter: isNumber ? 'number' : 'string',
        sorterParams: { alignEmptyValues: 'bottom' },
        hozAlign: isNumber ? 'right' : 'left',
        ...(isNumber && id !== 'rank' && { formatter: (cell) => cell.getValue()?.toFixed(1) ?? '' }),
      };
    });
    globalThis.narrowings = {};
    globalThis.narrow = () => table.setFilter(Object.values(narrowings).flat());
    globalThis.table = new Tabulator('#table', { data, columns, height: 860, nestedFieldSeparator: false });
    table.on('tableBuilt', resolve);
  }))`,
  action,
  rows: `table.getDataCount('active')`,
  top: (column) => `Number(table.getRows('active')[0].getData()['${column}'].toFixed(1))`,
};

function action(operation: Operation): string {
  const narrowing = narrowingOf(operation);
  if (narrowing) {
    return `narrowings['${narrowing.name}'] = ${JSON.stringify(narrowing.conditions)}; narrow()`;
  }
  switch (operation.kind) {
    case 'sort':
      return `table.setSort('${operation.column}', '${operation.column === 'model' ? 'asc' : 'desc'}')`;
    case 'column':
      return `table.${operation.isShown ? 'showColumn' : 'hideColumn'}('${operation.column}')`;
    default:
      return `narrowings = {}; table.clearFilter()`;
  }
}
