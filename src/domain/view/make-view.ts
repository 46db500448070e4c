import type { Board, BoardInput, Row } from '../board.ts';
import { isChangeKey } from '../change-key.ts';
import { resolveColumns, type Filter } from '../column.ts';
import { resolveFilters } from '../filter.ts';
import { countFlags, flagRows } from '../flag-rows.ts';
import type { History } from '../history/history.ts';
import { averageDecimals } from '../ranking/average-decimals.ts';
import { inAverageOrder } from '../ranking/board-order.ts';
import { compareMethods } from '../ranking/compare-methods.ts';
import { rankRows } from '../ranking/rank-rows.ts';
import { summarise } from '../ranking/task-summary.ts';
import type { Problem } from '../report.ts';
import { UNRANKED } from '../row.ts';
import { NOT_EVALUATED } from '../score.ts';
import { meetsCondition } from './condition.ts';
import type { View, ViewOptions } from './view.ts';
import { viewProblems } from './view-problems.ts';

/**
 * Ranks a part of the board by itself: its rows on its tasks, as if there were no others. References stay to compare
 * with. History, changes and what else is told about the past are the whole board's alone.
 *
 * @param settings what the board is made of.
 */
export function makeView(
  whole: Board,
  options: ViewOptions,
  settings: Pick<BoardInput, 'average' | 'columns' | 'filters' | 'flags' | 'modelTypes'>,
): { view: View; problems: Problem[] } {
  const { id, title, description, where } = options;
  const places = placesOf(options, whole);
  const tasks = places.flatMap((place) => whole.tasks[place] ?? []);
  const average = options.average ?? settings.average;
  const chosen = whole.rows.filter((row) =>
    where.every((condition) => meetsCondition(row, condition, whole.modelTypes)),
  );
  const others = whole.references.map((row) => unranked(row, places)).filter(({ coverage }) => coverage > 0);
  const ranking = rankRows(
    chosen.map((row) => unranked(row, places)),
    others,
    tasks,
    average,
  );
  const { plan } = ranking;
  const { rows } = flagRows(ranking.rows, settings.flags, tasks);
  const references = inAverageOrder(ranking.others, plan.higherIsBetter);
  const summaries = tasks.map((task, index) =>
    summarise(
      task,
      rows.flatMap((row) => row.scores[index] ?? []),
    ),
  );
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const columns = (options.columns ?? settings.columns).filter(({ key }) => !isChangeKey(key));
  const filters = resolveFilters(options.filters ?? settings.filters, rows, settings.modelTypes);
  const board: Board = {
    ...whole,
    title: title ?? id,
    description,
    tasks,
    summaries,
    columns: resolveColumns(columns, whole.rows),
    filters: options.filters === null ? filters.filter((filter) => narrows(filter, rows.length)) : filters,
    modelTypes: whole.modelTypes.filter((type) => rows.some((row) => row.modelType?.id === type.id)),
    flags: countFlags(settings.flags, rows),
    average: {
      ...average,
      higherIsBetter: plan.higherIsBetter,
      counted: tasks.filter(({ weight }) => weight > 0).length,
      isImpossible: plan.impossible !== null,
      decimals: averageDecimals(tasks, summaries, average),
    },
    rows,
    references,
    methods: compareMethods(rows, tasks, average),
    models: modelsOf(whole, [...rows, ...references.filter(({ slug }) => slug !== '')]),
    history: { ...NO_HISTORY, asOf: whole.history.asOf },
    counts: {
      ranked,
      incomplete: rows.length - ranked,
      tiers: rows.reduce((most, { tier }) => Math.max(most, tier ?? 0), 0),
    },
  };
  const view = { id, title: title ?? id, description, where, board };
  return { view, problems: viewProblems(view, whole, plan) };
}

const NO_HISTORY: History = {
  asOf: null,
  since: null,
  previous: null,
  times: [],
  curves: new Map(),
  best: [],
  changes: [],
  removed: [],
  days: [],
  timelines: [],
};

/** Of its tasks among the board's. */
function placesOf({ tasks }: ViewOptions, board: Board): number[] {
  if (tasks === null) return [...board.tasks.keys()];
  return tasks.map((id) => board.tasks.findIndex((task) => task.id === id)).filter((place) => place >= 0);
}

function unranked(row: Row, places: readonly number[]): Row {
  const scores = places.map((place) => row.scores[place] ?? NOT_EVALUATED);
  return {
    ...row,
    ...UNRANKED,
    reference: row.reference,
    scores,
    coverage: scores.filter(({ kind }) => kind === 'measured').length,
    taskRanks: scores.map(() => null),
  };
}

/** Whether rows differ in it: all rows of a view may have the one choice that is left. */
function narrows({ choices }: Filter, size: number): boolean {
  return choices.some(({ count }) => count > 0 && count < size);
}

function modelsOf({ models }: Board, rows: readonly Row[]): Board['models'] {
  const byModel = Map.groupBy(rows, (row) => row.entry.model);
  return models.flatMap((model) => {
    const own = byModel.get(model.model);
    return own ? [{ ...model, rows: own, olderRows: [] }] : [];
  });
}
