import { badgesOf, type Badge } from './badge.ts';
import type { Board, Mark, Row, TaskSummary } from './board.ts';
import type { Column, ColumnPreset, Filter } from './column.ts';
import { createEntryLabels } from './entry-label.ts';
import { isHiddenRow } from './flag-rows.ts';
import type { MissingReason } from './evaluation.ts';
import type { MetadataValue } from './metadata.ts';
import type { Glyph } from './model-type.ts';
import { formatNumber, MARGIN_95 } from './number-format.ts';
import type { Method } from './ranking/methods.ts';
import { normaliseSubtasks } from './ranking/normalise-subtasks.ts';
import { toRankedTask } from './ranking/ranked-task.ts';
import { rowValue } from './row-value.ts';
import { NOT_EVALUATED, type Score } from './score.ts';
import type { Task } from './task.ts';

/**
 * The board as the browser's table gets it, in JSON: one array a column, every array in the order of `board.rows`
 * (so the index is the default order). Numbers are rounded to two digits more than are shown, and in such a way
 * that showing them gives the same text as in the page; what is sorted by them ties only below that.
 */
export interface ClientTable {
  version: 1;
  /** Number of rows, references among them. */
  size: number;
  /** How many of them, at the end, are there to compare with and not ranked. */
  references: number;
  /** Rows that are hidden until a reader asks for them. */
  hidden: number[];
  /** Rows that have badges beside their name. */
  badges: [row: number, badges: Badge[]][];
  /** Model names; `splitModelName` gives their parts. */
  models: string[];
  /** `row.id`, or null where it is the model's name. */
  ids: (string | null)[];
  /** `row.slug`, or null where it is the model's name. */
  slugs: (string | null)[];
  /** What sets a row apart from the other rows of its model; null where nothing has to. */
  labels: (string | null)[];
  modelTypes: { id: string; label: string; glyph: Glyph }[];
  /** Index into `modelTypes`, or -1. */
  types: number[];
  marks: Mark[];
  /** null: incomplete. Sort by rank, not by average: ranks are exact. */
  ranks: (number | null)[];
  rankLows: (number | null)[];
  rankHighs: (number | null)[];
  tiers: (number | null)[];
  average: Board['average'];
  averages: (number | null)[];
  /** Half width of the 95% interval; rounded as averages are. */
  averageMargins: (number | null)[];
  /** The ways to rank that are offered, the board's own among them. */
  methods: Method[];
  /** Tasks with a score, out of `tasks.length`. */
  coverages: number[];
  tasks: ClientTask[];
  /** The columns to offer. */
  columns: Column[];
  filters: Filter[];
  /** Without columns that are not offered. */
  presets: ColumnPreset[];
  /** Values by key: those of `columns`, in their order, then those of other filters. Model types stand there by id. */
  metadata: ClientMetadata[];
}

export interface ClientTask {
  id: string;
  label: string;
  subtitle: string | null;
  group: string | null;
  higherIsBetter: boolean;
  /** Weight in the average. */
  weight: number;
  /** Ends of the range and score of guessing, in display units. */
  low: number | null;
  high: number | null;
  baseline: number | null;
  /** Digits after the point, the same for the whole column. */
  decimals: number;
  /** For `heatStep(value, median, best, higherIsBetter)`; rounded as the values are. */
  median: number | null;
  best: number | null;
  /** Rows that have the best score exactly. */
  bestRows: number[];
  /** Display units; null: missing. */
  values: (number | null)[];
  /** Half width of the 95% interval, rounded as values are; null when no score of the task has one. */
  margins: (number | null)[] | null;
  /** The same normalised subtask by subtask, where the task has subtasks. */
  normalised: { values: (number | null)[]; margins: (number | null)[] | null } | null;
  /** Rows whose missing score has a reason other than `not_evaluated`. */
  missing: [row: number, reason: MissingReason][];
}

/** One metadata key's values. */
export type ClientMetadata =
  /** All values are numbers. */
  | { key: string; kind: 'numbers'; values: (number | null)[] }
  /** `dictionary[index[row]]`; an index of -1 is no value. */
  | { key: string; kind: 'dictionary'; dictionary: Exclude<MetadataValue, null>[]; index: number[] };

/** The board's rows as the browser's table needs them. */
export function toClientTable(board: Board): ClientTable {
  const rows = [...board.rows, ...board.references];
  const { average } = board;
  const keys = new Set([...board.columns, ...board.filters].map(({ key }) => key));
  const shown = (value: number | null) => (value === null ? null : roundForTable(value, average.decimals));
  return {
    version: 1,
    size: rows.length,
    references: board.references.length,
    hidden: rows.flatMap((row, index) => (isHiddenRow(row, board.flags) ? [index] : [])),
    badges: rows.flatMap((row, index): [number, Badge[]][] => {
      const badges = badgesOf(row, board.flags, board.tasks.length);
      return badges.length === 0 ? [] : [[index, badges]];
    }),
    models: rows.map(({ entry, reference }) => reference?.label ?? entry.model),
    ids: rows.map(({ id, entry }) => (id === entry.model ? null : id)),
    slugs: rows.map(({ slug, entry }) => (slug === entry.model ? null : slug)),
    labels: rows.map(createEntryLabels(board)),
    modelTypes: board.modelTypes.map(({ id, label, glyph }) => ({ id, label, glyph })),
    types: rows.map(({ modelType }) => board.modelTypes.findIndex(({ id }) => id === modelType?.id)),
    marks: board.marks,
    ranks: rows.map(({ rank }) => rank),
    rankLows: rows.map(({ rankInterval }) => rankInterval?.[0] ?? null),
    rankHighs: rows.map(({ rankInterval }) => rankInterval?.[1] ?? null),
    tiers: rows.map(({ tier }) => tier),
    average,
    averages: rows.map((row) => shown(row.average)),
    averageMargins: rows.map(({ averageStderr }) => marginOf(averageStderr, average.decimals)),
    coverages: rows.map(({ coverage }) => coverage),
    methods: board.methods.map(({ id, label, column, noun, method, normalised }) => ({
      id,
      label,
      column,
      noun,
      method,
      normalised,
    })),
    tasks: board.tasks.map((task, index) =>
      clientTask(
        task,
        board.summaries[index],
        rows.map((row) => row.scores[index] ?? NOT_EVALUATED),
        board.rows.length,
      ),
    ),
    columns: board.columns,
    filters: board.filters,
    presets: offeredPresets(board),
    metadata: [...keys].map((key) => clientMetadata(key, rows)),
  };
}

function offeredPresets({ presets, tasks, columns }: Board): ColumnPreset[] {
  const offered = new Set([
    ...tasks.map(({ id }) => `task.${id}`),
    ...columns.map(({ key }) => `meta.${key}`),
  ]);
  return presets
    .map(({ label, columns: ids }) => ({ label, columns: ids.filter((id) => offered.has(id)) }))
    .filter(({ columns: ids }) => ids.length > 0);
}

/**
 * A value with two digits more than are shown, moved by one in the last of them where rounding twice would show
 * another number than rounding once (0.0496 shows as 0.0, but 0.050 as 0.1).
 */
export function roundForTable(value: number, decimals: number): number {
  const digits = decimals + 2;
  const rounded = Number(value.toFixed(digits));
  const shown = formatNumber(value, decimals);
  const unit = 10 ** -digits;
  const candidates = [rounded, rounded - unit, rounded + unit].map((number) =>
    Number(number.toFixed(digits)),
  );
  return candidates.find((number) => formatNumber(number, decimals) === shown) ?? value;
}

function marginOf(stderr: number | null, decimals: number): number | null {
  return stderr === null ? null : roundForTable(MARGIN_95 * stderr, decimals);
}

/** The first `ranked` of the scores are those of rows that are no references. */
function clientTask(
  task: Task,
  summary: TaskSummary | undefined,
  scores: readonly Score[],
  ranked: number,
): ClientTask {
  const decimals = summary?.decimals ?? 1;
  const shown = (value: number | null) => (value === null ? null : roundForTable(value, decimals));
  const margins = scores.map((score) =>
    score.kind === 'measured' ? marginOf(score.displayStderr, decimals) : null,
  );
  const best = summary?.best ?? null;
  return {
    id: task.id,
    label: task.label,
    subtitle: task.subtitle,
    group: task.group,
    higherIsBetter: task.higherIsBetter,
    ...weighed(task),
    decimals,
    median: shown(summary?.median ?? null),
    best: shown(best),
    bestRows: scores.flatMap((score, row) =>
      row < ranked && score.kind === 'measured' && score.display === best ? [row] : [],
    ),
    values: scores.map((score) => (score.kind === 'measured' ? shown(score.display) : null)),
    margins: margins.some((margin) => margin !== null) ? margins : null,
    normalised: clientNormalised(task, scores),
    missing: scores.flatMap((score, row): [number, MissingReason][] =>
      score.kind === 'missing' && score.reason !== 'not_evaluated' ? [[row, score.reason]] : [],
    ),
  };
}

function clientNormalised(task: Task, scores: readonly Score[]): ClientTask['normalised'] {
  const column = normaliseSubtasks(task, scores);
  if (column === null) return null;
  const shown = (numbers: Float64Array, factor: number) =>
    Array.from(numbers, (value) => (Number.isNaN(value) ? null : Number((factor * value).toFixed(3))));
  const margins = shown(column.stderrs, MARGIN_95);
  return {
    values: shown(column.values, 1),
    margins: margins.some((margin) => margin !== null) ? margins : null,
  };
}

function weighed(task: Task): Pick<ClientTask, 'weight' | 'low' | 'high' | 'baseline'> {
  const { weight, low, high, baseline } = toRankedTask(task);
  return { weight, low, high, baseline };
}

function clientMetadata(key: string, rows: readonly Row[]): ClientMetadata {
  const values = rows.map((row) => rowValue(row, key));
  const isNumeric = (value: MetadataValue) => value === null || typeof value === 'number';
  if (values.every(isNumeric) && values.some((value) => value !== null)) {
    return { key, kind: 'numbers', values: values.filter(isNumeric) };
  }
  const places = new Map<Exclude<MetadataValue, null>, number>();
  const index = values.map((value) => {
    if (value === null || value === '') return -1;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { key, kind: 'dictionary', dictionary: [...places.keys()], index };
}
