import type { Row } from '../domain/board.ts';
import type { Delta } from '../domain/history/delta.ts';
import type { Score } from '../domain/score.ts';
import type { Task } from '../domain/task.ts';
import type { RowJson } from './board-schema.ts';

/** A row for programs. Scores stand in the tasks' order. */
export function toRowJson(row: Row, tasks: readonly Task[]): RowJson {
  const { entry, metadata, rankInterval, taskBootstrap, since, sincePrevious } = row;
  const named = metadata['model_type'];
  return {
    id: row.id,
    slug: row.slug,
    model: entry.model,
    revision: entry.revision,
    precision: entry.precision,
    weight_type: entry.weightType,
    model_type: row.modelType?.id ?? (typeof named === 'string' ? named : null),
    rank: row.rank,
    rank_interval: rankInterval && [rankInterval[0], rankInterval[1]],
    tier: row.tier,
    average: row.average,
    average_stderr: row.averageStderr,
    coverage: row.coverage,
    rank_interval_tasks: taskBootstrap && [taskBootstrap.interval[0], taskBootstrap.interval[1]],
    first_share_tasks: taskBootstrap && taskBootstrap.first,
    since: since && toDeltaJson(since),
    since_previous: sincePrevious && toDeltaJson(sincePrevious),
    flags: row.flags.map(({ id }) => id),
    flag_reasons: Object.fromEntries(row.flags.map(({ id, reason }) => [id, reason])),
    reference: row.reference?.label ?? null,
    scores: Object.fromEntries(tasks.map(({ id }, index) => [id, toScoreJson(row.scores[index])])),
    metadata: Object.fromEntries(Object.entries(metadata)),
  };
}

function toScoreJson(score: Score | undefined): RowJson['scores'][string] {
  if (score?.kind !== 'measured') return null;
  const { value, given, stderr, stderrFrom, display, source, runAt, parts } = score;
  return {
    value,
    ...(given === null ? {} : { given }),
    ...(parts === null ? {} : { subtasks: parts.length }),
    stderr,
    stderr_from: stderrFrom,
    display,
    file: source.path,
    run_at: runAt,
  };
}

function toDeltaJson({ isNew, places, average }: Delta): NonNullable<RowJson['since']> {
  return { is_new: isNew, places, average };
}
