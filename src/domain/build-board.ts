import { averageDecimals } from './ranking/average-decimals.ts';
import { boardProblems } from './board-problem.ts';
import type { Board, BoardInput } from './board.ts';
import { resolveColumns } from './column.ts';
import { rowId } from './entry.ts';
import { resolveFilters } from './filter.ts';
import { byNewest, mergeEvaluations } from './merge.ts';
import { collectModels } from './model.ts';
import { settleProblems } from './problem.ts';
import { publishedEvaluation, publishedRequests } from './published.ts';
import type { Problem } from './report.ts';
import { byNewestSubmitted, joinRequests } from './request-join.ts';
import { compareMethods } from './ranking/compare-methods.ts';
import { createRow } from './row.ts';
import { runTime } from './run-time.ts';
import { scoreColumns } from './score-columns.ts';
import { modelSlugs } from './slug.ts';
import { rankRows } from './ranking/rank-rows.ts';
import { summarise } from './ranking/task-summary.ts';

/**
 * Makes the board of what was read, and says what an operator should know. The order of evaluations and requests
 * never matters. Private requests are left out as if they were not there, and texts that look like secrets are masked.
 */
export function buildBoard(input: BoardInput): { board: Board; problems: Problem[] } {
  const tasks = [...input.tasks];
  const evaluations = input.evaluations.map(publishedEvaluation).sort(byNewest);
  const requests = publishedRequests(input.requests).sort(byNewestSubmitted);
  const merged = mergeEvaluations(evaluations, tasks, input.revisions);

  const slugs = modelSlugs(evaluations.map(({ entry }) => entry.model));
  const entries = [...merged.rows, ...merged.olderRows];
  const joined = joinRequests(
    entries.map(({ entry, isNewest }) => ({ entry, isNewest })),
    requests,
  );
  const wanted = [...input.columns, ...input.filters].map(({ key }) => key);
  const hiddenKeys = scoreColumns(tasks, evaluations, wanted);
  const created = entries.map((entry, index) => {
    const id = rowId(entry.entry, { revision: input.revisions === 'all' || !entry.isNewest });
    const slug = slugs.get(entry.entry.model) ?? '';
    return createRow(entry, { id, slug }, joined.requests[index] ?? null, {
      modelTypes: input.modelTypes,
      hiddenKeys,
    });
  });
  const count = merged.rows.length;
  const ranking = rankRows(created.slice(0, count), created.slice(count), tasks, input.average);
  const { rows, others: olderRows, plan } = ranking;

  const summaries = tasks.map((task, index) =>
    summarise(
      task,
      rows.flatMap((row) => row.scores[index] ?? []),
    ),
  );
  const newestRun = evaluations[0]?.runAt ?? null;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const board: Board = {
    title: input.title,
    description: input.description,
    links: [...input.links],
    tasks,
    summaries,
    columns: resolveColumns(input.columns, rows),
    filters: resolveFilters(input.filters, rows, input.modelTypes),
    modelTypes: input.modelTypes.filter((type) => rows.some((row) => row.modelType?.id === type.id)),
    marks: [...input.marks],
    average: {
      ...input.average,
      higherIsBetter: plan.higherIsBetter,
      counted: tasks.filter(({ weight }) => weight > 0).length,
      isImpossible: plan.impossible !== null,
      decimals: averageDecimals(tasks, summaries, input.average),
    },
    rows,
    methods: compareMethods(rows, tasks, input.average),
    models: collectModels({ rows, olderRows, evaluations, requests }),
    requests,
    counts: {
      ranked: ranked.length,
      incomplete: rows.length - ranked.length,
      tiers: rows.reduce((most, { tier }) => Math.max(most, tier ?? 0), 0),
    },
    updatedAt: runTime(newestRun) > -Infinity ? newestRun : null,
    sources: input.sources,
  };
  return {
    board,
    problems: settleProblems([
      ...merged.problems,
      ...joined.problems,
      ...boardProblems(plan, tasks, evaluations),
    ]),
  };
}
