import type { Evaluation } from '../../domain/evaluation.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import type { ColumnDraft } from './draft.ts';

/** Shown at once, in this order, where the files have them. */
const SHOWN = ['params', 'active_params', 'license', 'release_date', 'context', 'max_tokens', 'open_weights'];
/** Facts about a file, a run or a submission rather than a model, and what the board shows anyway. */
const NOT_SHOWN =
  /^(?:url|link|limit|hf_url|email|sender|job_.*|submitted_.*|status|private|traceback|error_msg|rank|place|position|average|avg|mean|model|model_name|name|still_on_hub|model_type|model_type_symbol|t|.*_(?:ci95|stderr|std|se|version))$/;
/** As `params` in billions, another unit. */
const SAME_AS_PARAMS = /^(?:n_|num_|number_of_|total_)?param(?:eter)?s(?:_count|_m|_b)?$(?<!^params)/;
const MAX_COLUMNS = 12;
const MAX_FILTERS = 5;
const MAX_CHOICES = 15;
const MIN_SHARE = 0.2;
const MAX_LENGTH = 40;

interface Fact {
  key: string;
  models: number;
  values: Set<MetadataValue>;
  length: number;
}

/**
 * The facts of models that are worth a column, those that readers ask for first shown at once, and those that are worth
 * a filter.
 *
 * @param isScore whether a key is a column of scores, or stands beside one.
 */
export function draftColumns(
  evaluations: readonly Evaluation[],
  requests: readonly EvaluationRequest[],
  isScore: (key: string) => boolean,
): { columns: ColumnDraft[]; filters: string[] } {
  const models = new Set(evaluations.map(({ entry }) => entry.model));
  const all = [...collect(evaluations, requests, models)];
  const isCounted = all.some(({ key }) => key === 'params');
  const facts = all
    .filter(({ key }) => !NOT_SHOWN.test(key) && !isScore(key) && !(isCounted && SAME_AS_PARAMS.test(key)))
    .filter((fact) => isTelling(fact, models.size))
    .sort((a, b) => orderOf(a.key) - orderOf(b.key))
    .slice(0, MAX_COLUMNS);
  const columns = facts.map(({ key }): ColumnDraft => ({
    key,
    label: null,
    subtitle: key === 'params' || key === 'active_params' ? 'billion' : null,
    isDefault: SHOWN.includes(key),
  }));
  return {
    columns,
    filters: [...ofEntries(evaluations, requests), ...facts.filter(isChoice).map(({ key }) => key)].slice(
      0,
      MAX_FILTERS,
    ),
  };
}

function collect(
  evaluations: readonly Evaluation[],
  requests: readonly EvaluationRequest[],
  models: ReadonlySet<string>,
): Iterable<Fact> {
  const facts = new Map<string, Fact & { seen: Set<string> }>();
  const items = [...evaluations, ...requests.filter(({ entry }) => models.has(entry.model))];
  for (const { entry, metadata } of items) {
    for (const [key, value] of Object.entries(metadata)) {
      if (value === null || value === '') continue;
      const fact = facts.get(key) ?? { key, models: 0, values: new Set(), length: 0, seen: new Set() };
      facts.set(key, fact);
      fact.seen.add(entry.model);
      fact.models = fact.seen.size;
      fact.values.add(value);
      fact.length = Math.max(fact.length, String(value).length);
    }
  }
  return facts.values();
}

/** Known of enough models, not the same for all, and no text that differs with each. */
function isTelling({ key, models, values, length }: Fact, all: number): boolean {
  if (models < all * MIN_SHARE) return false;
  if (SHOWN.includes(key)) return true;
  const isText = [...values].some((value) => typeof value === 'string' && !/^\d{4}-\d\d/.test(value));
  return values.size > 1 && length <= MAX_LENGTH && !(isText && models > 3 && values.size > models * 0.8);
}

function isChoice({ values }: Fact): boolean {
  const isNumeric = [...values].every((value) => typeof value === 'number');
  return !isNumeric && values.size > 1 && values.size <= MAX_CHOICES;
}

function ofEntries(evaluations: readonly Evaluation[], requests: readonly EvaluationRequest[]): string[] {
  const types = new Set(requests.flatMap(({ modelType }) => modelType ?? []));
  const precisions = new Set(evaluations.flatMap(({ entry }) => entry.precision ?? []));
  return [...(types.size > 1 ? ['model_type'] : []), ...(precisions.size > 1 ? ['precision'] : [])];
}

function orderOf(key: string): number {
  const place = SHOWN.indexOf(key);
  return place === -1 ? SHOWN.length : place;
}
