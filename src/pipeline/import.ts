import type { Evaluation } from '../domain/evaluation.ts';
import { bindEvaluation } from '../domain/binding/bind-evaluation.ts';
import { TaskFinder } from '../domain/binding/task-finder.ts';
import { modelSlugs } from '../domain/slug.ts';
import type { Task } from '../domain/task.ts';

export interface TextFile {
  path: string;
  text: string;
}

export interface ImportedDatasets {
  /** One file an evaluation, `{org}/{model}/results_{time}.json`. */
  results: TextFile[];
  /** One file a model, `{org}/{model}_eval_request_False_{precision}_{weight type}.json`. */
  requests: TextFile[];
}

/**
 * Turns evaluations, of whatever format, into a results and a requests dataset in the layout of the Hub's
 * leaderboard template. Scores are in the tasks' units; standard errors are rounded to six significant digits.
 * What an evaluation does not say is left out, never filled in.
 *
 * @param runAt ISO 8601 in UTC, for evaluations that have no time of their own.
 */
export function toTemplateDatasets(
  evaluations: readonly Evaluation[],
  tasks: readonly Task[],
  runAt: string,
): ImportedDatasets {
  const finder = new TaskFinder(tasks);
  const slugs = modelSlugs(evaluations.map(({ entry }) => entry.model));
  const results: TextFile[] = [];
  const requests = new Map<string, TextFile>();
  for (const evaluation of evaluations) {
    const slug = slugs.get(evaluation.entry.model) ?? evaluation.entry.model;
    results.push({
      path: `${slug}/results_${fileTime(evaluation.runAt ?? runAt)}.json`,
      text: json(toResult(evaluation, finder)),
    });
    const { precision, weightType } = evaluation.entry;
    const path = `${slug}_eval_request_False_${precision ?? 'False'}_${weightType ?? 'False'}.json`;
    requests.set(path, { path, text: json(toRequest(evaluation, tasks)) });
  }
  return { results, requests: [...requests.values()] };
}

function toResult(evaluation: Evaluation, finder: TaskFinder) {
  const { model, revision, precision } = evaluation.entry;
  const scores = bindEvaluation(finder, evaluation).scores.flatMap(({ place, key, score }) => {
    if (score.kind !== 'measured') return [];
    const metric = place.source.metric ?? 'score';
    const stderr = score.stderr === null ? {} : { [`${metric}_stderr`]: Number(score.stderr.toPrecision(6)) };
    return [[key, { [metric]: score.value, ...stderr }] as const];
  });
  return {
    config: { model_name: model, ...stated({ model_sha: revision, model_dtype: precision }) },
    results: Object.fromEntries(scores),
  };
}

/** Everything that is said about the model; the columns that hold scores are no metadata. */
function toRequest({ entry, metadata }: Evaluation, tasks: readonly Task[]) {
  const scoreColumns = new Set(tasks.flatMap(({ key, stderr, ci95 }) => [key, stderr, ci95]));
  const facts = Object.entries(metadata).filter(([key]) => !scoreColumns.has(key));
  return {
    model: entry.model,
    ...stated({ revision: entry.revision, precision: entry.precision, weight_type: entry.weightType }),
    status: 'FINISHED',
    ...stated(Object.fromEntries(facts)),
  };
}

function stated<Value>(facts: Record<string, Value | null>): Record<string, Value | null> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** As the template names its files: no colon, no zone. */
function fileTime(runAt: string): string {
  return runAt.replace(/\.\d+Z$|Z$/, '').replaceAll(':', '-');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
