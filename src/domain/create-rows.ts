import type { TaskBinding } from './binding/task-binding.ts';
import type { BoardInput, Row } from './board.ts';
import { rowId } from './entry.ts';
import type { Evaluation } from './evaluation.ts';
import type { Merged, MergedEntry } from './merge.ts';
import { hubFacts } from './hub-model.ts';
import type { ModelDirectory } from './model-facts.ts';
import { findReferences } from './reference-rows.ts';
import type { Problem } from './report.ts';
import { joinRequests } from './request-join.ts';
import type { EvaluationRequest } from './request.ts';
import { createRow } from './row.ts';
import { scoreColumns } from './score-columns.ts';
import { modelSlugs } from './slug.ts';

export interface RowParts {
  models: ModelDirectory;
  binding: TaskBinding;
  /** Newest first. */
  evaluations: readonly Evaluation[];
  requests: readonly EvaluationRequest[];
  merged: Merged;
}

/** Rows before they are ranked and flagged. */
export interface CreatedRows {
  rows: Row[];
  references: Row[];
  /** Older revisions of `rows`. */
  olderRows: Row[];
  problems: Problem[];
}

/** Makes rows of what was merged: with their requests, metadata and addresses, the references by themselves. */
export function createRows(
  input: Pick<BoardInput, 'references' | 'revisions' | 'columns' | 'filters' | 'modelTypes' | 'hubModels'>,
  { models, binding, evaluations, requests, merged }: RowParts,
): CreatedRows {
  const references = findReferences(input.references, merged.rows, binding.finder.tasks);
  const isReference = new Set(references.entries.map((entry) => entry.merged));
  const competing = merged.rows.filter((entry) => !isReference.has(entry));
  const all = [...references.entries.map((entry) => entry.merged), ...competing, ...merged.olderRows];

  const slugs = modelSlugs(evaluations.map(({ entry }) => entry.model));
  const joined = joinRequests(
    all.map(({ entry, isNewest }) => ({ entry, isNewest })),
    requests,
  );
  const wanted = [...input.columns, ...input.filters].map(({ key }) => key);
  const settings = {
    modelTypes: input.modelTypes,
    hiddenKeys: scoreColumns(binding.finder, evaluations, wanted),
  };
  const create = (entry: MergedEntry, at: number): Row => {
    const id = rowId(entry.entry, { revision: input.revisions === 'all' || !entry.isNewest });
    const slug = slugs.get(entry.entry.model) ?? '';
    const facts = models.find(entry.entry.model)?.metadata ?? {};
    const request = joined.requests[at] ?? null;
    const hub = hubFacts(input.hubModels.get(entry.entry.model), entry.entry, request !== null);
    return createRow({ merged: entry, facts, hub, request }, { id, slug }, settings);
  };

  const first = references.entries.length;
  const second = first + competing.length;
  return {
    references: references.entries.map(({ reference, merged: entry, isModel }, at): Row => {
      const row = create(entry, at);
      return isModel
        ? { ...row, reference }
        : { ...row, reference, id: `@${reference.label}`, slug: '', request: null };
    }),
    rows: competing.map((entry, at) => create(entry, first + at)),
    olderRows: merged.olderRows.map((entry, at) => create(entry, second + at)),
    problems: [...references.problems, ...joined.problems],
  };
}
