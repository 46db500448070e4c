import type { Rejection } from '../domain/evaluation.ts';
import { bigcode } from './readers/bigcode.ts';
import { demoTemplate } from './readers/demo-template.ts';
import { isObject, listed } from './values/json-object.ts';
import { everyEvalEver } from './readers/every-eval-ever.ts';
import { helm } from './readers/helm.ts';
import { hubEvalResults } from './readers/hub-eval-results.ts';
import { hubLeaderboard } from './readers/hub-leaderboard.ts';
import { inspect } from './readers/inspect.ts';
import { lighteval } from './readers/lighteval.ts';
import { lmEval03 } from './readers/lm-eval-0.3.ts';
import { lmEval } from './readers/lm-eval.ts';
import { parseFile } from './content/parse-file.ts';
import type { Content, ParsedFile, ReadContext, Reader, ReadResult, ResultFile } from './reader.ts';
import { modelIndex } from './readers/model-index.ts';
import { mteb } from './readers/mteb.ts';
import { table } from './readers/table.ts';

/** In the order of detection. */
export const readers: readonly Reader[] = [
  everyEvalEver,
  lighteval,
  inspect,
  helm,
  mteb,
  lmEval,
  lmEval03,
  bigcode,
  modelIndex,
  hubEvalResults,
  hubLeaderboard,
  demoTemplate,
  table,
];

/**
 * By reader: raised when the same bytes are read differently, so that caches know. `shared` is what all readers share
 * (decoding, numbers, times, names), `request` the reader of request files.
 */
export const formatVersions: Readonly<Record<string, number>> = Object.fromEntries([
  ['shared', 3],
  ['request', 2],
  ...readers.map(({ id, version }) => [id, version] as const),
]);

/** Reads a result file of whatever format. Never throws: what cannot be read is in `rejections`. */
export async function readResultFile(file: ResultFile, context: ReadContext): Promise<ReadResult> {
  const outcome = await parseFile(file);
  if ('ignored' in outcome) return { ...NOTHING, ignored: outcome.ignored };
  if ('rejection' in outcome) return { ...NOTHING, rejections: [outcome.rejection] };
  const reader = readers.find((each) => each.claims(outcome.parsed, context));
  return reader === undefined
    ? { ...NOTHING, rejections: unclaimed(outcome.parsed) }
    : { ...NOTHING, format: reader.id, ...reader.read(outcome.parsed, context) };
}

const NOTHING: ReadResult = { format: null, evaluations: [], companions: [], rejections: [], ignored: null };

/** Of a file whose every line is broken, nothing is known but that. */
function unclaimed(file: ParsedFile): Rejection[] {
  const { content } = file;
  if (content.kind !== 'records') return [unknownFormat(file)];
  const { records, rejections } = content;
  return records.length === 0 && rejections.length > 0 ? rejections : [unknownFormat(file), ...rejections];
}

function unknownFormat({ path, content }: ParsedFile): Rejection {
  return {
    path,
    where: null,
    code: 'unknown-format',
    message: `No reader knows this file: it holds ${describe(content)}.`,
    remedy: isRows(content)
      ? 'If it is a table, say in `table` of leaderboard.yaml which column names the model (docs/formats/table.md); else leave it out with `exclude`.'
      : 'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
  };
}

/** Several objects, in a list or under keys. */
function isRows(content: Content): boolean {
  if (content.kind !== 'document') return content.kind === 'records';
  const { value } = content;
  const items: unknown[] = Array.isArray(value) ? value : Object.values(isObject(value) ? value : {});
  return items.length > 1 && items.every(isObject);
}

function describe(content: Content): string {
  if (content.kind === 'cells') return 'a table';
  if (content.kind === 'records') return describeList(content.records.map(({ value }) => value));
  const { value } = content;
  if (Array.isArray(value)) return describeList(value);
  if (!isObject(value)) return 'a single value';
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with the keys ${listed(keys)}`;
}

function describeList(items: readonly unknown[]): string {
  const [first] = items;
  const keys = isObject(first) ? Object.keys(first) : [];
  return `a list of ${items.length}${keys.length === 0 ? '' : `, whose first has the keys ${listed(keys)}`}`;
}
