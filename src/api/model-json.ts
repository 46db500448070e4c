import type { Board, Model, Row } from '../domain/board.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { History } from '../domain/history/history.ts';
import type { ModelJson } from './model-schema.ts';
import { toRequestJson } from './requests-json.ts';
import { toRowJson } from './row-json.ts';

type ModelBoard = Pick<Board, 'tasks' | 'history' | 'methods' | 'rows'>;

/** All that the board knows of a model, for programs: its rows as in `board.json`, and every evaluation behind them. */
export function toModelJson(model: Model, { tasks, history, methods, rows }: ModelBoard): ModelJson {
  return {
    schema_version: 1,
    model: model.model,
    slug: model.slug,
    url: model.url,
    rows: model.rows.map((row) => toRowJson(row, tasks)),
    older_rows: model.olderRows.map((row) => toRowJson(row, tasks)),
    evaluations: model.evaluations.map(toEvaluationJson),
    requests: model.requests.map(toRequestJson),
    curves: Object.fromEntries(model.rows.map(({ id }) => [id, curveOf(id, history)])),
    subtasks: Object.fromEntries(
      model.rows.flatMap((row) => {
        const subtasks = subtasksOf(row, tasks);
        return subtasks.length === 0 ? [] : [[row.id, Object.fromEntries(subtasks)]];
      }),
    ),
    ranks_by_method: Object.fromEntries(
      model.rows.map((row) => {
        const at = rows.indexOf(row);
        return [row.id, Object.fromEntries(methods.map(({ id, ranks }) => [id, ranks[at] ?? null]))];
      }),
    ),
  };
}

function subtasksOf(
  row: Row,
  tasks: Board['tasks'],
): [task: string, ModelJson['subtasks'][string][string]][] {
  return tasks.flatMap(({ id }, index): ReturnType<typeof subtasksOf> => {
    const score = row.scores[index];
    if (score?.kind !== 'measured' || score.parts === null) return [];
    const parts = score.parts.map(({ key, score: { value, stderr, samples, source, runAt } }) => ({
      key,
      value,
      stderr,
      samples,
      file: source.path,
      run_at: runAt,
    }));
    return [[id, parts]];
  });
}

function curveOf(id: string, { curves, times }: History): ModelJson['curves'][string] {
  const curve = curves.get(id) ?? [];
  return times.map((time, index) => ({
    at: new Date(time).toISOString(),
    rank: curve[index]?.rank ?? null,
    average: curve[index]?.average ?? null,
  }));
}

function toEvaluationJson({
  entry,
  runAt,
  format,
  harness,
  source,
  scores,
}: Evaluation): ModelJson['evaluations'][number] {
  return {
    revision: entry.revision,
    precision: entry.precision,
    weight_type: entry.weightType,
    run_at: runAt,
    format,
    harness,
    file: source.path,
    line: source.line,
    scores: scores.map(({ key, metric, value, missing, stderr, shots, samples }) => ({
      key,
      metric,
      value,
      missing,
      stderr,
      shots,
      samples,
    })),
  };
}
