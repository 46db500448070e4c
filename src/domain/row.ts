import type { MergedEntry } from './merge.ts';
import type { Metadata, MetadataValue } from './metadata.ts';
import { splitModelName } from './model-name.ts';
import { findModelType, type ModelType } from './model-type.ts';
import type { EvaluationRequest } from './request.ts';
import type { Row } from './board.ts';

/** What a row has that nothing is known of but its scores. */
export const UNRANKED = {
  rank: null,
  rankInterval: null,
  tier: null,
  taskBootstrap: null,
  average: null,
  averageStderr: null,
  flags: [],
  reference: null,
  since: null,
  sincePrevious: null,
};

/** A row without what depends on the other rows: no rank, no tier, no task ranks, no average. */
export function createRow(
  merged: MergedEntry,
  identity: { id: string; slug: string },
  request: EvaluationRequest | null,
  board: { modelTypes: readonly ModelType[]; hiddenKeys: ReadonlySet<string> },
): Row {
  const metadata = mergeMetadata(merged, request, board.hiddenKeys);
  const named = typeof metadata['model_type'] === 'string' ? metadata['model_type'] : null;
  const isKnown = named !== null && named.trim() !== '';
  return {
    ...identity,
    entry: merged.entry,
    name: splitModelName(merged.entry.model),
    modelType: findModelType(isKnown ? named : (request?.modelType ?? null), board.modelTypes),
    ...UNRANKED,
    coverage: merged.scores.filter(({ kind }) => kind === 'measured').length,
    scores: merged.scores,
    taskRanks: merged.scores.map(() => null),
    metadata,
    request,
    runAt: merged.runAt,
  };
}

/** What was measured goes before what was submitted, the newest run before older ones; null hides nothing. */
function mergeMetadata(
  merged: MergedEntry,
  request: EvaluationRequest | null,
  hiddenKeys: ReadonlySet<string>,
): Metadata {
  const metadata = Object.create(null) as Record<string, MetadataValue>;
  const sources = [...merged.evaluations.map((evaluation) => evaluation.metadata), request?.metadata ?? {}];
  for (const source of sources) {
    for (const [key, value] of Object.entries(source)) {
      if (!hiddenKeys.has(key)) metadata[key] ??= value;
    }
  }
  return metadata;
}
