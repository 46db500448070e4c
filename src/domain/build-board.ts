import { averageDecimals } from './ranking/average-decimals.ts';
import { bindTasks } from './binding/task-binding.ts';
import { boardProblems } from './board-problem.ts';
import type { Board, BoardInput } from './board.ts';
import { changeColumns } from './change-columns.ts';
import { resolveColumns, withChanges } from './column.ts';
import { createRows } from './create-rows.ts';
import { resolveFilters } from './filter.ts';
import { countFlags, flagRows } from './flag-rows.ts';
import { makeHistory } from './history/history.ts';
import { remember } from './history/remember.ts';
import { mergeEvaluations } from './merge.ts';
import { ModelDirectory } from './model-facts.ts';
import { collectModels } from './model.ts';
import { settleProblems } from './problem.ts';
import { publishedEvaluation, publishedRequests } from './published.ts';
import type { Problem } from './report.ts';
import { byNewest } from './revisions.ts';
import { byNewestSubmitted } from './request-join.ts';
import { compareMethods } from './ranking/compare-methods.ts';
import { runTime } from './run-time.ts';
import { inAverageOrder } from './ranking/board-order.ts';
import { rankRows } from './ranking/rank-rows.ts';
import { summarise } from './ranking/task-summary.ts';

/**
 * Makes the board of what was read, and says what an operator should know. The order of evaluations and requests
 * never matters. Private requests are left out as if they were not there, and texts that look like secrets are masked.
 */
export function buildBoard(input: BoardInput): { board: Board; problems: Problem[] } {
  const tasks = [...input.tasks];
  const models = new ModelDirectory(input.modelFacts);
  const rename = models.rename.bind(models);
  const evaluations = input.evaluations.map(publishedEvaluation).map(rename).sort(byNewest);
  const requests = publishedRequests(input.requests).map(rename).sort(byNewestSubmitted);
  const binding = bindTasks(tasks, evaluations);
  const merged = mergeEvaluations(evaluations, binding, input.revisions);

  const created = createRows(input, { models, binding, evaluations, requests, merged });
  const ranking = rankRows(created.rows, [...created.references, ...created.olderRows], tasks, input.average);
  const { plan } = ranking;
  const references = inAverageOrder(ranking.others.slice(0, created.references.length), plan.higherIsBetter);
  const flagged = flagRows(ranking.rows, input.flags, tasks);
  const newestRun = evaluations[0]?.runAt ?? null;
  const updatedAt = runTime(newestRun) > -Infinity ? newestRun : null;
  const { results } = input.sources;
  const parts = { ...input, tasks, rows: flagged.rows };
  const memory = remember(input.published, { ...parts, references, updatedAt, results });
  const { history, rows } = makeHistory({ ...parts, evaluations, binding, memory, options: input.history });
  const olderRows = ranking.others.slice(created.references.length);

  const summaries = tasks.map((task, index) =>
    summarise(
      task,
      rows.flatMap((row) => row.scores[index] ?? []),
    ),
  );
  const decimals = averageDecimals(tasks, summaries, input.average);
  const ranked = rows.filter(({ rank }) => rank !== null);
  const board: Board = {
    title: input.title,
    description: input.description,
    links: [...input.links],
    tasks,
    summaries,
    columns: resolveColumns(
      withChanges(input.columns, changeColumns(history, { ...input.average, decimals })),
      rows,
    ),
    filters: resolveFilters(input.filters, rows, input.modelTypes),
    presets: [...input.presets],
    modelTypes: input.modelTypes.filter((type) => rows.some((row) => row.modelType?.id === type.id)),
    flags: countFlags(input.flags, rows),
    marks: [...input.marks],
    average: {
      ...input.average,
      higherIsBetter: plan.higherIsBetter,
      counted: tasks.filter(({ weight }) => weight > 0).length,
      isImpossible: plan.impossible !== null,
      decimals,
    },
    rows,
    references,
    methods: compareMethods(rows, tasks, input.average),
    models: collectModels({
      rows: [...rows, ...references.filter(({ slug }) => slug !== '')],
      olderRows,
      evaluations,
      requests,
    }),
    history,
    requests,
    counts: {
      ranked: ranked.length,
      incomplete: rows.length - ranked.length,
      tiers: rows.reduce((most, { tier }) => Math.max(most, tier ?? 0), 0),
    },
    updatedAt,
    sources: input.sources,
  };
  return {
    board,
    problems: settleProblems([
      ...merged.problems,
      ...created.problems,
      ...flagged.problems,
      ...models.problems([...input.evaluations, ...input.requests].map(({ entry }) => entry.model)),
      ...boardProblems(plan, binding, evaluations),
    ]),
  };
}
