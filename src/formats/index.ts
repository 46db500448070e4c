import type { Rejection } from '../domain/evaluation.ts';
import { demoTemplate } from './demo-template.ts';
import { isObject, listed } from './json-object.ts';
import { lmEval03 } from './lm-eval-0.3.ts';
import { lmEval } from './lm-eval.ts';
import { parseFile } from './parse-file.ts';
import type { ParsedFile, ReadContext, Reader, ReadResult, ResultFile } from './reader.ts';
import { table } from './table.ts';

/** In the order of detection. */
export const readers: readonly Reader[] = [lmEval, lmEval03, demoTemplate, table];

/**
 * By reader: raised when the same bytes are read differently, so that caches know. `shared` is what all readers share
 * (decoding, numbers, times, names), `request` the reader of request files.
 */
export const formatVersions: Readonly<Record<string, number>> = Object.fromEntries([
  ['shared', 1],
  ['request', 1],
  ...readers.map(({ id, version }) => [id, version] as const),
]);

/** Reads a result file of whatever format. Never throws: what cannot be read is in `rejections`. */
export function readResultFile(file: ResultFile, context: ReadContext): ReadResult {
  const outcome = parseFile(file);
  if ('rejection' in outcome) return { format: null, evaluations: [], rejections: [outcome.rejection] };
  const reader = readers.find((each) => each.claims(outcome.parsed));
  if (reader === undefined) {
    return { format: null, evaluations: [], rejections: [unknownFormat(outcome.parsed)] };
  }
  return { format: reader.id, ...reader.read(outcome.parsed, context) };
}

function unknownFormat({ path, content }: ParsedFile): Rejection {
  const value = content.kind === 'json' ? content.value : null;
  return {
    path,
    where: null,
    code: 'unknown-format',
    message: `No reader knows this file: it holds ${describe(value)}.`,
    remedy: 'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
  };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (!isObject(value)) return 'a single value';
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with the keys ${listed(keys)}`;
}
