import { readResultFile } from '../../src/formats/index.ts';
import type { Companion, Evaluation, Rejection } from '../../src/domain/evaluation.ts';
import type { Metadata } from '../../src/domain/metadata.ts';
import type { HostileFile } from './hostile-files.ts';

export type FileEnd = 'accepted' | 'rejected' | 'ignored';

/** Milliseconds that a file of some kilobytes may take. */
const MAX_TIME = 2000;
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const keysOfPrototypes = () => PROTOTYPES.map((each) => Reflect.ownKeys(each).map(String).join()).join(' ');
const PRISTINE = keysOfPrototypes();

/** Reads a file, and throws where what comes of it breaks the contract of readers. */
export async function checkFile({ path, bytes, table }: HostileFile): Promise<FileEnd> {
  const start = performance.now();
  const { format, evaluations, companions, rejections, ignored } = await readResultFile(
    { path, oid: null, bytes },
    { table },
  );
  const time = performance.now() - start;
  check(time < MAX_TIME, `took ${Math.round(time)} ms`);
  check(keysOfPrototypes() === PRISTINE, 'changed a prototype');
  check(
    evaluations.length + companions.length + rejections.length > 0 || ignored !== null,
    'ended as nothing',
  );
  check(format !== null || evaluations.length + companions.length === 0, 'was read by no reader');
  for (const rejection of rejections) checkRejection(rejection, path);
  for (const evaluation of evaluations) checkEvaluation(evaluation, path);
  for (const companion of companions) checkCompanion(companion, path);
  if (evaluations.length + companions.length > 0) return 'accepted';
  return rejections.length > 0 ? 'rejected' : 'ignored';
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new Error(`The file ${problem}.`);
}

function checkRejection({ path, where, code, message, remedy }: Rejection, expected: string): void {
  check(path === expected, `is called ${path} in a rejection`);
  check(/^[a-z]+(-[a-z]+)*$/.test(code), `is rejected with the code ${code}`);
  for (const sentence of [message, remedy]) {
    check(/^\S[^]*\.$/.test(sentence), `is rejected without a sentence: ${sentence}`);
    // What a library says of broken bytes is its own.
    const isQuoted = /^invalid-(?:parquet|eval|yaml)$/.test(code);
    check(
      isQuoted || !/undefined|\[object|NaN/.test(sentence.replace(/`[^`]*`/g, '')),
      `is told: ${sentence}`,
    );
    check(sentence.length < 3000 && sentence.isWellFormed(), `is told too much: ${sentence.slice(0, 100)}`);
  }
  check(where === null || where !== '', 'is rejected at no place');
}

function checkEvaluation({ entry, runAt, scores, metadata, source, format }: Evaluation, path: string): void {
  check(source.path === path, `is called ${source.path} in an evaluation`);
  check(
    typeof entry.model === 'string' && (entry.model.trim() !== '' || ['helm', 'mteb'].includes(format)),
    'has no model',
  );
  for (const part of Object.values(entry))
    check(part === null || typeof part === 'string', 'has an odd entry');
  check(runAt === null || !Number.isNaN(Date.parse(runAt)), `ran at ${String(runAt)}`);
  checkMetadata(metadata);
  for (const { value, missing, found, stderr, stderrKey, shots, samples, range, key } of scores) {
    check((value === null) === (missing !== null), `has the value ${value}, missing: ${missing}`);
    check(typeof key === 'string', 'has a score without a key');
    check((found?.length ?? 0) <= 80, 'quotes more than 80 characters');
    check((stderr === null) === (stderrKey === null), 'has a standard error without a key');
    for (const number of [value, stderr, shots, samples, ...(range ?? [])]) {
      check(number === null || Number.isFinite(number), `has the number ${number} in the score of ${key}`);
    }
  }
}

function checkCompanion({ path, folder, metadata, shots }: Companion, expected: string): void {
  check(path === expected && path.startsWith(folder), `is called ${path} in a companion`);
  check(shots === null || Number.isFinite(shots), 'has odd shots');
  checkMetadata(metadata);
}

function checkMetadata(metadata: Metadata): void {
  check(Object.getPrototypeOf(metadata) === null, 'has facts with a prototype');
  for (const [key, value] of Object.entries(metadata)) {
    const isPlain = value === null || ['string', 'boolean'].includes(typeof value);
    check(isPlain || Number.isFinite(value), `has the fact ${key}: ${String(value)}`);
  }
}
