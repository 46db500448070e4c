/**
 * What identifies one evaluated thing: a model at a revision, in a precision, with a kind of weights.
 * `null` means that the files do not say; it is never replaced by a guess.
 */
export interface Entry {
  /** `org/name` on the Hub, or any name. */
  model: string;
  /** A commit sha, a branch or tag, or whatever the file calls the revision. */
  revision: string | null;
  /** Canonical, see `canonicalPrecision`. */
  precision: string | null;
  /** `Original`, `Adapter` or `Delta`, or another word that a file uses. */
  weightType: string | null;
}

/**
 * A row's identifier, from the entry alone: `org/name:precision:weightType@revision`, with only the parts that are
 * known; the revision only where every revision is a row. Weights that are `Original` go without saying. The
 * separators are percent-encoded inside the parts, so different entries never share an identifier.
 */
export function rowId(entry: Entry, options: { revision?: boolean } = {}): string {
  const precision = said(entry.precision);
  const weightType = saidWeightType(entry);
  const revision = options.revision === true ? said(entry.revision) : null;
  return [
    encodeSeparators(entry.model),
    precision === null && weightType === null ? '' : `:${encodeSeparators(precision ?? '')}`,
    weightType === null ? '' : `:${encodeSeparators(weightType)}`,
    revision === null ? '' : `@${encodeSeparators(revision)}`,
  ].join('');
}

/** Key of the entries that are one row when only the newest revision is: equal for those, different for all others. */
export function entryKey(entry: Entry): string {
  return JSON.stringify([entry.model, said(entry.precision), saidWeightType(entry)]);
}

/** The same with the revision, null where no file says one. */
export function revisionKey(entry: Entry): string {
  return JSON.stringify([entry.model, said(entry.precision), saidWeightType(entry), said(entry.revision)]);
}

function said(part: string | null): string | null {
  return part === '' ? null : part;
}

function saidWeightType(entry: Entry): string | null {
  return entry.weightType === 'Original' ? null : said(entry.weightType);
}

function encodeSeparators(part: string): string {
  return part.replace(/[%:@]/g, encodeURIComponent);
}

/** One way to write a precision that files write in many: without `torch.`, `fp16` as `float16`. null: not said. */
export function canonicalPrecision(text: string | null): string | null {
  const written = (text ?? '').trim().replace(/^torch\./i, '');
  if (written === '' || written === '?') return null;
  return PRECISIONS.get(written.toLowerCase()) ?? written;
}

/** `Original`, `Adapter`, `Delta` in that spelling; any other word as it is. null: not said. */
export function canonicalWeightType(text: string | null): string | null {
  const written = (text ?? '').trim();
  if (written === '' || written === '?') return null;
  return WEIGHT_TYPES.find((type) => type.toLowerCase() === written.toLowerCase()) ?? written;
}

const WEIGHT_TYPES = ['Original', 'Adapter', 'Delta'];

const PRECISIONS = new Map(
  Object.entries({
    float16: ['float16', 'fp16', 'half'],
    bfloat16: ['bfloat16', 'bf16'],
    float32: ['float32', 'fp32', 'float'],
    '8bit': ['8bit', '8-bit'],
    '4bit': ['4bit', '4-bit'],
    GPTQ: ['gptq'],
  }).flatMap(([canonical, spellings]) => spellings.map((spelling) => [spelling, canonical] as const)),
);
