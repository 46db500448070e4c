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

/** Everything that says something about a row. */
export interface KnownOfRow {
  merged: MergedEntry;
  /** What the operator says of the model. */
  facts: Metadata;
  /** What the Hub says of it. */
  hub: Metadata;
  request: EvaluationRequest | null;
}

/** A row without what depends on the other rows: no rank, no tier, no task ranks, no average. */
export function createRow(
  known: KnownOfRow,
  identity: { id: string; slug: string },
  board: { modelTypes: readonly ModelType[]; hiddenKeys: ReadonlySet<string> },
): Row {
  const { merged, request } = known;
  const metadata = mergeMetadata(known, board.hiddenKeys);
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

/**
 * The operator's word goes before what was measured, that before what the Hub says, and that before what was submitted; the
 * newest run goes before older ones; null hides nothing.
 */
function mergeMetadata(
  { merged, facts, hub, request }: KnownOfRow,
  hiddenKeys: ReadonlySet<string>,
): Metadata {
  const metadata = Object.create(null) as Record<string, MetadataValue>;
  for (const [key, value] of Object.entries(facts)) metadata[key] = value;
  for (const source of [
    ...merged.evaluations.map((evaluation) => evaluation.metadata),
    hub,
    request?.metadata ?? {},
  ]) {
    for (const [key, value] of Object.entries(source)) {
      if (!hiddenKeys.has(key)) metadata[key] ??= value;
    }
  }
  return metadata;
}
