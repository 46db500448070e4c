import type { ClientMetadata, ClientTable, ClientTask } from '../../domain/client-table.ts';
import type { Column } from '../../domain/column.ts';
import { missingText } from '../../domain/missing-text.ts';
import { formatNumber, intervalText } from '../../domain/number-format.ts';
import { valueText } from '../../domain/row-value.ts';
import type { TableColumn } from '../columns.ts';
import { findMetadata, metadataValue } from '../metadata-values.ts';
import type { Standing } from '../standing.ts';
import * as words from '#words/export.ts';
import { placesOf, type Compared, type Place } from './places.ts';

/** A cell of the table; `text` is as the page shows it. */
export type ViewCell =
  /** `interval`: the best and the worst rank that 95% uncertainty allows. */
  | { kind: 'rank'; text: string; number: number; interval: ViewInterval | null }
  /** `name` is whole, with mode and notes; `label` sets the row apart from others of its model. */
  | {
      kind: 'model';
      text: string;
      name: string;
      label: string | null;
      badges: string[];
      isReference: boolean;
    }
  /** Display units. `margin`: half of the 95% interval. `place`: among the rows of the view, without references. */
  | { kind: 'number'; text: string; number: number; margin: ViewNumber | null; place: Place | null }
  | { kind: 'value'; text: string; value: string | boolean }
  | { kind: 'missing'; text: string; reason: string };

export interface ViewNumber {
  text: string;
  number: number;
}

export interface ViewInterval {
  text: string;
  low: number;
  high: number;
}

/** What the view needs of a standing. */
export type ViewStanding = Pick<
  Standing,
  | 'ranks'
  | 'rankLows'
  | 'rankHighs'
  | 'averages'
  | 'averageMargins'
  | 'method'
  | 'decimals'
  | 'higherIsBetter'
>;

type CellReader = (row: number) => ViewCell;

/** What a column shows of a row. `rows` are those of the view. */
export function cellReader(
  table: ClientTable,
  standing: ViewStanding,
  rows: readonly number[],
  { id, source }: TableColumn,
): CellReader {
  const isReference = (row: number) => row >= table.size - table.references;
  const compared = rows.filter((row) => !isReference(row));
  switch (source.kind) {
    case 'rank':
      return rankReader(standing, isReference);
    case 'model':
      return modelReader(table, isReference);
    case 'average':
      return averageReader(table, standing, compared);
    case 'task': {
      const task = table.tasks[source.index];
      if (task) return taskReader(task, compared);
      break;
    }
    case 'metadata': {
      const column = table.columns[source.index];
      const metadata = findMetadata(table, column?.key ?? '');
      if (column && metadata) return metadataReader(table, column, metadata);
    }
  }
  throw new Error(`The table has no column ${id}.`);
}

function rankReader(
  { ranks, rankLows, rankHighs }: ViewStanding,
  isReference: (row: number) => boolean,
): CellReader {
  return (row) => {
    const rank = ranks[row] ?? null;
    if (rank === null) return missing(isReference(row) ? words.toCompare : words.notRanked);
    const [low, high] = [rankLows[row] ?? null, rankHighs[row] ?? null];
    const interval = low === null || high === null ? null : { text: intervalText([low, high]), low, high };
    return { kind: 'rank', text: String(rank), number: rank, interval };
  };
}

function modelReader(table: ClientTable, isReference: (row: number) => boolean): CellReader {
  const badges = new Map(table.badges);
  return (row) => {
    const name = table.models[row] ?? '';
    const label = table.labels[row] ?? null;
    const texts = (badges.get(row) ?? []).map(({ text }) => text);
    const more = [label, isReference(row) ? words.reference : null].filter((word) => word !== null);
    const text = [
      name,
      ...(more.length === 0 ? [] : [`(${more.join(', ')})`]),
      ...texts.map((badge) => `[${badge}]`),
    ].join(' ');
    return { kind: 'model', text, name, label, badges: texts, isReference: isReference(row) };
  };
}

function averageReader(
  { coverages, tasks }: ClientTable,
  { averages, averageMargins, decimals, higherIsBetter }: ViewStanding,
  compared: readonly number[],
): CellReader {
  const read = numberReader({ values: averages, decimals, higherIsBetter }, averageMargins, compared);
  return (row) => {
    const coverage = coverages[row] ?? 0;
    return (
      read(row) ?? {
        kind: 'missing',
        text: `${coverage}/${tasks.length}`,
        reason: words.coverage(coverage, tasks.length),
      }
    );
  };
}

function taskReader(task: ClientTask, compared: readonly number[]): CellReader {
  const reasons = new Map(task.missing);
  const read = numberReader(task, task.margins ?? [], compared);
  return (row) => read(row) ?? missing(missingText(reasons.get(row) ?? 'not_evaluated'));
}

function metadataReader({ modelTypes }: ClientTable, column: Column, metadata: ClientMetadata): CellReader {
  return (row) => {
    const value = metadataValue(metadata, row);
    const text = valueText(value, column, modelTypes);
    if (value === null || text === null) return missing(words.notKnown);
    if (typeof value === 'number') return { kind: 'number', text, number: value, margin: null, place: null };
    return { kind: 'value', text, value: typeof value === 'boolean' ? value : text };
  };
}

/** null for a missing value. */
function numberReader(
  column: Compared,
  margins: readonly (number | null)[],
  compared: readonly number[],
): (row: number) => ViewCell | null {
  const { values, decimals } = column;
  const places = placesOf(compared, column);
  const shown = (value: number): ViewNumber => ({
    text: formatNumber(value, decimals),
    // What adding up in binary leaves behind is no digit of the number.
    number: Number(value.toPrecision(15)),
  });
  return (row) => {
    const value = values[row] ?? null;
    const margin = margins[row] ?? null;
    if (value === null) return null;
    return {
      kind: 'number',
      ...shown(value),
      margin: margin === null ? null : shown(margin),
      place: places.get(row) ?? null,
    };
  };
}

function missing(reason: string): ViewCell {
  return { kind: 'missing', text: '—', reason };
}
