import type { ClientTable } from '../domain/client-table.ts';
import { heatStep } from '../domain/heat.ts';
import { missingText } from '../domain/missing-text.ts';
import { formatNumber } from '../domain/number-format.ts';
import { valueText } from '../domain/row-value.ts';
import type { TableColumn } from './columns.ts';
import { element } from './element.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';

/** Shows a row's value in a cell, whatever the cell has shown before. */
export type CellPainter = (cell: HTMLElement, row: number) => void;

/** The painter of every column but the model's; the same markup as the page's own cells. */
export function cellPainter(table: ClientTable, { source }: TableColumn): CellPainter | null {
  switch (source.kind) {
    case 'rank':
      return rankPainter(table);
    case 'model':
      return null;
    case 'average':
      return averagePainter(table);
    case 'task':
      return taskPainter(table, source.index);
    case 'metadata':
      return metadataPainter(table, source.index);
  }
}

function rankPainter({ ranks, rankLows, rankHighs }: ClientTable): CellPainter {
  return (cell, row) => {
    const rank = ranks[row] ?? null;
    const low = rankLows[row] ?? null;
    const high = rankHighs[row] ?? null;
    if (rank === null) return paintMissing(cell, 'x', 'Not ranked', false);
    const interval = low === null || high === null ? null : element('i', {}, `${low}–${high}`);
    paint(cell, '', element('b', {}, String(rank)), interval);
  };
}

function averagePainter(table: ClientTable): CellPainter {
  const { averages, averageMargins, coverages, average, tasks } = table;
  const hasMargins = averageMargins.some((margin) => margin !== null);
  return (cell, row) => {
    const value = averages[row] ?? null;
    if (value === null) {
      return paint(
        cell,
        'c',
        `${coverages[row] ?? 0}/${tasks.length}`,
        element('span', { class: 'vh' }, ' tasks'),
      );
    }
    const number = element('b', {}, formatNumber(value, average.decimals));
    paint(cell, '', number, hasMargins && marginOf(averageMargins[row] ?? null, average.decimals));
  };
}

function taskPainter(table: ClientTable, index: number): CellPainter | null {
  const task = table.tasks[index];
  if (!task) return null;
  const { values, margins, decimals, median, best, higherIsBetter } = task;
  const bestRows = new Set(task.bestRows);
  const reasons = new Map(task.missing);
  return (cell, row) => {
    const value = values[row] ?? null;
    if (value === null) return paintMissing(cell, 'x', missingText(reasons.get(row) ?? 'not_evaluated'));
    const step = heatStep(value, median, best, higherIsBetter);
    const text = formatNumber(value, decimals);
    const number = bestRows.has(row) ? element('b', {}, text) : text;
    paint(
      cell,
      step > 0 ? `h${step}` : '',
      number,
      margins !== null && marginOf(margins[row] ?? null, decimals),
    );
  };
}

function metadataPainter(table: ClientTable, index: number): CellPainter | null {
  const column = table.columns[index];
  const metadata = findMetadata(table, column?.key ?? '');
  if (!column || !metadata) return null;
  const kind = column.type === 'number' ? 'n' : 's';
  return (cell, row) => {
    const text = valueText(metadataValue(metadata, row), column, table.modelTypes);
    if (text === null) return paintMissing(cell, `${kind} x`, 'Not known');
    paint(cell, kind, text);
    if (kind === 's') cell.title = text;
  };
}

function marginOf(margin: number | null, decimals: number): HTMLElement {
  return element('i', {}, margin === null ? '' : `±${formatNumber(margin, decimals)}`);
}

function paintMissing(cell: HTMLElement, kind: string, reason: string, isTold = true): void {
  paint(cell, kind, '—', element('span', { class: 'vh' }, reason));
  if (isTold) cell.title = reason;
}

function paint(cell: HTMLElement, kind: string, ...children: (Node | string | null | false)[]): void {
  if (cell.className !== kind) cell.className = kind;
  if (cell.title !== '') cell.removeAttribute('title');
  cell.replaceChildren(...children.filter((child) => child !== null && child !== false));
}
