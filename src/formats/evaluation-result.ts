import type { Evaluation, RawScore, Rejection } from '../domain/evaluation.ts';
import { isObject, type JsonObject } from './values/json-object.ts';
import type { ReaderResult } from './reader.ts';

/** The one evaluation that a file holds, or why it holds none. */
export function oneEvaluation(evaluation: Evaluation, rejections: Rejection[]): ReaderResult {
  if (evaluation.scores.length > 0) return { evaluations: [evaluation], rejections };
  const { path } = evaluation.source;
  return {
    evaluations: [],
    rejections: [
      ...rejections,
      {
        path,
        where: 'results',
        code: 'no-scores',
        message: 'The file has no scores.',
        remedy: 'Evaluate again, or remove the file.',
      },
    ],
  };
}

/** Each task's metrics under `results`; what is no object of metrics is rejected by itself. */
export function readTasks(
  results: JsonObject,
  path: string,
  read: (task: string, metrics: JsonObject) => RawScore[],
): { scores: RawScore[]; rejections: Rejection[] } {
  const scores: RawScore[] = [];
  const rejections: Rejection[] = [];
  for (const [task, metrics] of Object.entries(results)) {
    if (isObject(metrics)) for (const score of read(task, metrics)) scores.push(score);
    else {
      rejections.push({
        path,
        where: `results → ${task}`,
        code: 'task-without-metrics',
        message: 'This is no object of metrics.',
        remedy: 'Write the task’s scores by metric, for example `{"acc": 0.5}`.',
      });
    }
  }
  return { scores, rejections };
}
