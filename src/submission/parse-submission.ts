import * as words from '#words/submission-fields.ts';
import { canonicalPrecision, canonicalWeightType } from '../domain/entry.ts';
import type { SubmissionOptions, WeightType } from '../domain/submission-options.ts';
import { guessModelName, readModelName } from './parse/model-name.ts';
import { readFields } from './parse/read-fields.ts';
import { isRevisionName } from './parse/revision-name.ts';
import { quote } from './quote.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Submission } from './submission.ts';

const FIELDS = ['model', 'revision', 'precision', 'weight_type', 'base_model', 'model_type'] as const;
type Field = (typeof FIELDS)[number];
/** Longer texts are no names of anything. */
const MOST = 300;

/**
 * Reads what somebody submits: an object with snake_case keys, as from JSON, or a form. Blanks around texts go, an empty
 * text is as good as none. Without a revision it is `main`, without a weight type the board's first. All that is wrong
 * is told at once. Never throws.
 */
export function parseSubmission(
  value: unknown,
  options: SubmissionOptions,
): { submission: Submission } | { refusals: Refusal[] } {
  const fields = readFields(value);
  if (fields === null) return { refusals: [refusal('malformed', null, words.malformed(FIELDS.join(', ')))] };
  const refusals: Refusal[] = [];
  const refuse = (code: RefusalCode, field: Refusal['field'], said: Said): null => {
    refusals.push(refusal(code, field, said));
    return null;
  };
  const unknown = [...fields.keys()].filter((name) => !FIELDS.some((field) => field === name));
  if (unknown.length > 0) {
    refuse('unknown-field', null, words.unknownField(unknown.slice(0, 5).map(quote), FIELDS.join(', ')));
  }

  const read = (field: Field, code: RefusalCode): string | null => {
    const text = readText(fields.get(field));
    if (typeof text !== 'object' || text === null) return text;
    return text.isLong
      ? refuse(code, field, words.tooLong(field, MOST))
      : refuse(code, field, words.noText(field));
  };
  /** Whether the field has been refused already, as no text or too long. */
  const isRefused = (field: Field) => refusals.some((each) => each.field === field);

  const readName = (field: 'model' | 'base_model', code: RefusalCode): string | null => {
    const text = read(field, code);
    if (text === null) return null;
    const name = readModelName(text);
    return name ?? refuse(code, field, words.modelName(quote(text), guessModelName(text)));
  };

  const model = readName('model', 'model-name');
  if (model === null && !isRefused('model')) refuse('model-name', 'model', words.noModelName);

  const revision = read('revision', 'revision-name') ?? 'main';
  if (!isRevisionName(revision)) refuse('revision-name', 'revision', words.revisionName(quote(revision)));

  const givenPrecision = read('precision', 'precision');
  const precision = canonicalPrecision(givenPrecision);
  const known = options.precisions.find((each) => each.toLowerCase() === precision?.toLowerCase()) ?? null;
  if (known === null && !isRefused('precision')) {
    const choices = options.precisions.join(', ');
    refuse(
      'precision',
      'precision',
      words.precision(givenPrecision === null ? null : quote(givenPrecision), choices),
    );
  }

  const givenWeights = read('weight_type', 'weight-type') ?? options.weightTypes[0] ?? 'Original';
  const weightType = findWeightType(givenWeights, options);
  if (weightType === null) {
    refuse(
      'weight-type',
      'weight_type',
      words.weightType(quote(givenWeights), options.weightTypes.join(', ')),
    );
  }

  const baseModel = readName('base_model', 'base-model-name');
  if (weightType !== null && !isRefused('weight_type') && !isRefused('base_model')) {
    const needsBase = weightType !== 'Original';
    if (needsBase && baseModel === null)
      refuse('base-model-name', 'base_model', words.noBaseModel(weightType));
    else if (!needsBase && baseModel !== null)
      refuse('base-model-name', 'base_model', words.needlessBaseModel);
    else if (baseModel !== null && baseModel.toLowerCase() === model?.toLowerCase())
      refuse('base-model-name', 'base_model', words.ownBaseModel);
  }

  const givenType = read('model_type', 'model-type');
  const modelType = findModelTypeId(givenType, options);
  if (givenType !== null && modelType === null) {
    const labels = options.modelTypes.map(({ label }) => label).join(', ');
    refuse('model-type', 'model_type', words.modelType(quote(givenType), labels));
  }

  if (refusals.length > 0 || model === null || known === null || weightType === null) return { refusals };
  return { submission: { model, revision, precision: known, weightType, baseModel, modelType } };
}

interface Said {
  message: string;
  remedy: string;
}

function refusal(code: RefusalCode, field: Refusal['field'], said: Said): Refusal {
  return { code, field, ...said, request: null };
}

function readText(value: unknown): string | null | { isLong: boolean } {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return { isLong: false };
  if (value.length > MOST) return { isLong: true };
  return value.trim() === '' ? null : value.trim();
}

function findWeightType(given: string, options: SubmissionOptions): WeightType | null {
  const canonical = canonicalWeightType(given);
  return options.weightTypes.find((type) => type === canonical) ?? null;
}

function findModelTypeId(given: string | null, { modelTypes }: SubmissionOptions): string | null {
  const wanted = given?.toLowerCase();
  const found = modelTypes.find(({ id, label, written }) =>
    [id, label, written].some((name) => name.toLowerCase() === wanted),
  );
  return found?.id ?? null;
}
