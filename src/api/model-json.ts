import type { Model } from '../domain/board.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Task } from '../domain/task.ts';
import type { ModelJson } from './model-schema.ts';
import { toRequestJson } from './requests-json.ts';
import { toRowJson } from './row-json.ts';

/** All that the board knows of a model, for programs: its rows as in `board.json`, and every evaluation behind them. */
export function toModelJson(model: Model, tasks: readonly Task[]): ModelJson {
  return {
    schema_version: 1,
    model: model.model,
    slug: model.slug,
    url: model.url,
    rows: model.rows.map((row) => toRowJson(row, tasks)),
    older_rows: model.olderRows.map((row) => toRowJson(row, tasks)),
    evaluations: model.evaluations.map(toEvaluationJson),
    requests: model.requests.map(toRequestJson),
  };
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
