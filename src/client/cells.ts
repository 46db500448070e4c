import { notKnown, notRanked, toCompare } from '#words/common.ts';
import * as words from '#words/standings.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { heatStep } from '../domain/heat.ts';
import { missingText } from '../domain/missing-text.ts';
import { formatNumber } from '../domain/number-format.ts';
import { valueText } from '../domain/row-value.ts';
import type { TableColumn } from './columns.ts';
import { DrawnCell } from './drawn-cell.ts';
import { findMetadata, metadataValue } from './metadata-values.ts';
import { modelPainter } from './model-cell.ts';
import { normalisedTask } from './normalised-task.ts';
import type { Standing } from './standing.ts';

/** Makes a cell of a column ready, and gives what shows a row's value in it, whatever it has shown before. */
export type CellPainter = (cell: HTMLElement) => (row: number, shown: Shown) => void;

/** What of a row's values is shown. */
export interface Shown {
  standing: Standing;
  isNormalised: boolean;
  /** Whether the row stays on top. */
  isPinned: boolean;
  /** Folded texts to mark in names. */
  words: readonly string[];
}

/** The painter of a column: the same markup as the page's own cells. `modelAddress` is a model's page, with `*` for its slug. */
export function cellPainter(table: ClientTable, { source }: TableColumn, modelAddress: string): CellPainter {
  switch (source.kind) {
    case 'rank':
      return rankPainter(table);
    case 'model':
      return modelPainter(table, modelAddress);
    case 'average':
      return averagePainter(table);
    case 'task':
      return taskPainter(table, source.index);
    case 'metadata':
      return metadataPainter(table, source.index);
  }
}

function rankPainter({ size, references }: ClientTable): CellPainter {
  return (element) => {
    const cell = new DrawnCell(element);
    return (row, { standing: { ranks, rankLows, rankHighs } }) => {
      const rank = ranks[row] ?? null;
      const isReference = row >= size - references;
      const why = isReference ? toCompare : notRanked;
      if (rank === null) return cell.showMissing('x', why, '');
      const [low, high] = [rankLows[row] ?? null, rankHighs[row] ?? null];
      cell.showNumber('', String(rank), true, low === null || high === null ? null : `${low}–${high}`);
    };
  };
}

function averagePainter({ coverages, tasks, averageMargins: own }: ClientTable): CellPainter {
  const hasPlace = own.some((margin) => margin !== null);
  return (element) => {
    const cell = new DrawnCell(element);
    return (row, { standing: { averages, averageMargins, decimals } }) => {
      const value = averages[row] ?? null;
      if (value === null)
        return cell.showAside('c', ...words.coverage(coverages[row] ?? 0, tasks.length), '');
      const margin = averageMargins[row] ?? null;
      const text = !hasPlace ? null : margin === null ? '' : `±${formatNumber(margin, decimals)}`;
      cell.showNumber('', formatNumber(value, decimals), true, text);
    };
  };
}

function taskPainter(table: ClientTable, index: number): CellPainter {
  const task = table.tasks[index];
  if (!task) throw new Error(`The table has no task number ${index}.`);
  const { values, decimals, median, best, higherIsBetter } = task;
  const bestRows = new Set(task.bestRows);
  const reasons = new Map(task.missing);
  const hasPlace = table.tasks.some(({ margins }) => margins !== null);
  const marginText = marginTexts(task.margins ?? [], decimals, hasPlace);
  const normalised = normalisedTask(task);
  const normalisedMargin = marginTexts(normalised.margins ?? [], NORMALISED_DECIMALS, hasPlace);
  return (element) => {
    const cell = new DrawnCell(element);
    return (row, { isNormalised }) => {
      const value = values[row] ?? null;
      if (value === null) {
        const reason = missingText(reasons.get(row) ?? 'not_evaluated');
        return cell.showMissing('x', reason, reason);
      }
      const step = heatStep(value, median, best, higherIsBetter);
      const kind = step > 0 ? `h${step}` : '';
      if (!isNormalised) {
        return cell.showNumber(kind, formatNumber(value, decimals), bestRows.has(row), marginText(row));
      }
      const share = normalised.values[row] ?? null;
      if (share === null) return cell.showMissing('x', words.notNormalised, words.notNormalised);
      const text = formatNumber(share, NORMALISED_DECIMALS);
      cell.showNumber(kind, text, bestRows.has(row), normalisedMargin(row));
    };
  };
}

const NORMALISED_DECIMALS = 1;

function metadataPainter(table: ClientTable, index: number): CellPainter {
  const column = table.columns[index];
  const metadata = findMetadata(table, column?.key ?? '');
  if (!column || !metadata) throw new Error(`The table has no column number ${index}.`);
  const kind = column.type === 'number' ? 'n' : 's';
  return (element) => {
    const cell = new DrawnCell(element);
    return (row) => {
      const text = valueText(metadataValue(metadata, row), column, table.modelTypes);
      if (text === null) return cell.showMissing(`${kind} x`, notKnown, notKnown);
      cell.showText(kind, text, kind === 's' ? text : '');
    };
  };
}

/** null where there is no place for ±; an empty text keeps the place. */
function marginTexts(
  margins: readonly (number | null)[],
  decimals: number,
  hasPlace: boolean,
): (row: number) => string | null {
  if (!hasPlace) return () => null;
  return (row) => {
    const margin = margins[row] ?? null;
    return margin === null ? '' : `±${formatNumber(margin, decimals)}`;
  };
}
