import type { Evaluation } from '../../domain/evaluation.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { surveyScores } from '../../domain/survey/survey.ts';
import type { TableMapping } from '../../domain/table-mapping.ts';
import { snakeCase } from '../../formats/table/snake-case.ts';
import { draftMethod, weighTasks } from './draft-average.ts';
import { draftColumns } from './draft-columns.ts';
import { draftTasks } from './draft-tasks.ts';
import type { Draft } from './draft.ts';
import { roleOf } from './key-roles.ts';

export interface DraftInput {
  title: string;
  evaluations: readonly Evaluation[];
  requests: readonly EvaluationRequest[];
  table: TableMapping | null;
}

/** The board that the files suggest. Its average is the strictest until a board of it says how many that would rank. */
export function draftBoard({ title, evaluations, requests, table }: DraftInput): Draft {
  const drafted = draftTasks(evaluations);
  const tasks = weighTasks(drafted.tasks);
  const scores = scoreFacts(evaluations);
  return {
    title,
    description: null,
    table,
    tasks,
    moreTasks: drafted.more,
    average: { method: draftMethod(tasks), missing: 'strict', minCoverage: null, complete: 0, rows: 0 },
    isJoined: false,
    ...draftColumns(evaluations, requests, (key) => scores.has(key)),
  };
}

/** The facts under which tables also tell their scores. */
function scoreFacts(evaluations: readonly Evaluation[]): ReadonlySet<string> {
  const ofTables = evaluations.filter(({ format }) => format === 'table');
  const scores = surveyScores(ofTables).filter(
    (each) => each.metrics.some(({ count }) => count > 0) && roleOf(each) !== 'fact',
  );
  return new Set(
    scores.flatMap(({ key }) => [snakeCase(key), snakeCase(key.slice(key.lastIndexOf('.') + 1))]),
  );
}
