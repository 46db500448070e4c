import type { Model, Row } from './board.ts';
import type { Evaluation } from './evaluation.ts';
import type { Metadata } from './metadata.ts';
import { splitModelName } from './model-name.ts';
import { byNewestSubmitted } from './request-join.ts';
import type { EvaluationRequest } from './request.ts';
import { isHubId, isWebAddress } from './web-address.ts';

export interface ModelParts {
  rows: readonly Row[];
  olderRows: readonly Row[];
  /** Newest first. */
  evaluations: readonly Evaluation[];
  requests: readonly EvaluationRequest[];
}

/** One model a name, in the order in which the names first occur among the rows. */
export function collectModels(parts: ModelParts): Model[] {
  const rows = Map.groupBy(parts.rows, (row) => row.entry.model);
  const olderRows = Map.groupBy(parts.olderRows, (row) => row.entry.model);
  const evaluations = Map.groupBy(parts.evaluations, (evaluation) => evaluation.entry.model);
  const requests = Map.groupBy(parts.requests, ({ entry }) =>
    rows.has(entry.model) ? entry.model : entry.model.toLowerCase(),
  );
  return [...rows].map(([model, own]) => {
    const names = new Set([model, model.toLowerCase()]);
    return {
      model,
      slug: own[0]?.slug ?? '',
      rows: own,
      olderRows: olderRows.get(model) ?? [],
      evaluations: evaluations.get(model) ?? [],
      requests: [...names].flatMap((name) => requests.get(name) ?? []).sort(byNewestSubmitted),
      url: addressOf(model, own[0]?.metadata ?? {}),
    };
  });
}

const HUB = 'https://huggingface.co/';

/**
 * The `url` metadata where it is an address. Else the Hub's page where the whole name is a Hub id, under the name that
 * it has now, unless the metadata say that the model is not open (`open` or `open_weights`), as an API's model name may
 * look like an id, that it is deleted, or has a `url` that is none.
 */
function addressOf(model: string, metadata: Metadata): string | null {
  const { url = null, open = null, open_weights: openWeights = null } = metadata;
  const { deleted = null, renamed_to: newName = null } = metadata;
  if (typeof url === 'string' && isWebAddress(url)) return url;
  const { org, variant, notes } = splitModelName(model);
  const isOnHub = org !== null && variant === null && notes.length === 0 && isHubId(model);
  const isDenied = url !== null || open === false || openWeights === false || deleted === true;
  if (!isOnHub || isDenied) return null;
  return HUB + (typeof newName === 'string' && isHubId(newName) ? newName : model);
}
