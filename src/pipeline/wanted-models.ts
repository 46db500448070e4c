import type { WantedModel } from '../datasets/cache/ask-about-models.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { ModelDirectory, type ModelFacts } from '../domain/model-facts.ts';
import { isSha } from '../domain/revision.ts';
import { byNewest } from '../domain/revisions.ts';
import { isHubId } from '../domain/web-address.ts';

/**
 * The models of evaluations that may be on the Hub, by the names of the board, each at the commit of its newest run. Not
 * those whose files or models.yaml say that their weights are not open.
 */
export function wantedModels(
  evaluations: readonly Evaluation[],
  modelFacts: readonly ModelFacts[],
): WantedModel[] {
  const models = new ModelDirectory(modelFacts);
  const wanted = new Map<string, WantedModel>();
  const closed = new Set<string>();
  for (const { entry, metadata } of evaluations.map((each) => models.rename(each)).sort(byNewest)) {
    const { model } = entry;
    const said = models.find(model)?.metadata ?? {};
    const isOpen = said['open_weights'] ?? metadata['open_weights'] ?? metadata['open'];
    if (isOpen === false) closed.add(model);
    if (!isHubId(model)) continue;
    const revision = entry.revision !== null && isSha(entry.revision) ? entry.revision : null;
    const known = wanted.get(model);
    if (known === undefined) wanted.set(model, { model, revision });
    else if (known.revision === null) known.revision = revision;
  }
  return [...wanted.values()].filter(({ model }) => !closed.has(model));
}
