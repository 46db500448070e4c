import type { History } from '../domain/history/history.ts';
import type { RemovedRow } from '../domain/history/memory.ts';
import type { ChangesJson } from './changes-schema.ts';

const MOST_TOLD_BY_RUNS = 1000;

/** What happened to the rows, for programs and for the next build, as `changesSchema` describes it. */
export function toChangesJson({ changes, removed, previous }: History): ChangesJson {
  let told = 0;
  const kept = changes.filter(({ isNoticed }) => isNoticed || (told += 1) <= MOST_TOLD_BY_RUNS);
  return {
    schema_version: 1,
    total: changes.length,
    changes: kept.map(({ isNoticed, kind, at, id, model, scores, reason }) => ({
      kind,
      at,
      id,
      model,
      scores,
      reason,
      is_noticed: isNoticed,
    })),
    removed: removed.map(toRemovedJson),
    previous: previous && {
      updated_at: previous.updatedAt,
      revision: previous.revision,
      places: Object.fromEntries(
        [...previous.places].map(([id, { rank, average }]): [string, [number | null, number | null]] => [
          id,
          [rank, average],
        ]),
      ),
    },
  };
}

function toRemovedJson(row: RemovedRow): ChangesJson['removed'][number] {
  const { id, model, revision, precision, rank, average, metadata, reason } = row;
  return {
    id,
    model,
    revision,
    precision,
    weight_type: row.weightType,
    model_type: row.modelType,
    rank,
    average,
    scores: Object.fromEntries(
      Object.entries(row.scores).map(([task, { value, stderr, display, file, runAt }]) => [
        task,
        { value, stderr, display, file, run_at: runAt },
      ]),
    ),
    metadata,
    removed_at: row.removedAt,
    reason,
  };
}
