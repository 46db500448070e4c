import { nothingLater, openBarePage } from './bare-page.ts';
import type { MeasuredTable } from './measured-table.ts';
import { narrowingOf, type Operation } from './table-operation.ts';

/**
 * The floor: 34 rows over typed arrays, as little as one can write: it sorts an index, keeps what meets the conditions, and
 * patches text. It keeps nothing that it has worked out, and knows no styles, roles, addresses, margins or counts.
 */
export const floorPage: MeasuredTable = {
  name: 'floor',
  ...nothingLater,
  open: (page, site, data) => openBarePage(page, site, data, '<table><tbody></tbody></table>'),
  start: `loadTable().then(({ size, fields, hidden }) => {
    const body = document.querySelector('tbody');
    const columns = new Map([...fields, ...hidden].map(({ id, values }) => [id,
      values.some((value) => typeof value === 'number')
        ? { numbers: Float64Array.from(values, (value) => value ?? -Infinity) }
        : { texts: values, folded: values.map((value) => value?.toLowerCase() ?? '') }]));
    for (let row = 0; row < 34; row += 1) {
      const line = body.insertRow();
      for (const _ of fields) line.insertCell();
    }
    const lines = [...body.rows].map((line) => ({ line, cells: [...line.cells] }));
    let order = Uint32Array.from({ length: size }, (_, row) => row);
    let shown = order;
    let narrowings = {};
    const tests = {
      like: ({ folded }, value) => (row) => folded[row].includes(value),
      '=': ({ texts }, value) => (row) => texts[row] === value,
      '<': ({ numbers }, value) => (row) => numbers[row] < value,
      '<=': ({ numbers }, value) => (row) => numbers[row] <= value,
    };
    const paint = () => {
      const all = Object.values(narrowings).flat()
        .map(({ field, type, value }) => tests[type](columns.get(field), value));
      shown = all.length === 0 ? order : order.filter((row) => all.every((test) => test(row)));
      lines.forEach(({ line, cells }, place) => {
        line.hidden = place >= shown.length;
        if (line.hidden) return;
        fields.forEach(({ id }, at) => {
          const { numbers, texts } = columns.get(id);
          const row = shown[place];
          cells[at].textContent = texts ? texts[row]
            : numbers[row] === -Infinity ? '' : id === 'rank' ? numbers[row] : numbers[row].toFixed(1);
        });
      });
    };
    globalThis.floor = {
      rows: () => shown.length,
      top: (id) => Number(columns.get(id).numbers[shown[0]].toFixed(1)),
      sort(id) {
        const { numbers, folded } = columns.get(id);
        order.sort(numbers ? (a, b) => numbers[b] - numbers[a]
          : (a, b) => folded[a] < folded[b] ? -1 : folded[a] > folded[b] ? 1 : 0);
        paint();
      },
      narrow(name, conditions) { narrowings[name] = conditions; paint(); },
      clear() { narrowings = {}; paint(); },
      show(id, isShown) {
        const at = fields.findIndex((field) => field.id === id);
        for (const { cells } of lines) cells[at].hidden = !isShown;
      },
    };
    paint();
  })`,
  action,
  rows: 'floor.rows()',
  top: (column) => `floor.top('${column}')`,
};

function action(operation: Operation): string {
  const narrowing = narrowingOf(operation);
  if (narrowing) return `floor.narrow('${narrowing.name}', ${JSON.stringify(narrowing.conditions)})`;
  switch (operation.kind) {
    case 'sort':
      return `floor.sort('${operation.column}')`;
    case 'column':
      return `floor.show('${operation.column}', ${operation.isShown})`;
    default:
      return 'floor.clear()';
  }
}
