import type { Rejection } from '../../domain/evaluation.ts';
import type { Content, ParseOutcome, TableRecord } from '../reader.ts';
import { MAX_READ_ROWS, tooManyRows } from '../table/grid.ts';
import { MAX_DEPTH, MAX_VALUES, parseTolerantJson, type JsonOutcome } from './tolerant-json.ts';

/** A JSON document; where a text goes on after it and each line is one, its lines. */
export function parseJson(text: string, path: string): ParseOutcome {
  const outcome = parseTolerantJson(text);
  if (outcome.kind === 'json') return { content: { kind: 'document', syntax: 'json', value: outcome.value } };
  if (outcome.kind !== 'invalid') return { rejection: rejectionOf(outcome, path, null) };
  const lines = parseJsonLines(text, path);
  if ('rejection' in lines) return outcome.line > 1 ? lines : { rejection: rejectionOf(outcome, path, null) };
  return lines.content.records.length > 1 && lines.content.rejections.length === 0
    ? lines
    : { rejection: rejectionOf(outcome, path, null) };
}

/**
 * JSON Lines. A line that is no JSON is rejected by itself, unless there are so many that nothing can be made of the
 * file; empty lines are skipped.
 */
export function parseJsonLines(
  text: string,
  path: string,
): { content: Extract<Content, { kind: 'records' }> } | { rejection: Rejection } {
  const records: TableRecord[] = [];
  const rejections: Rejection[] = [];
  for (const [index, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const outcome = parseTolerantJson(source);
    if (outcome.kind === 'json') records.push({ line, value: outcome.value });
    else rejections.push(rejectionOf(outcome, path, line));
    const [first] = rejections;
    if (first !== undefined && rejections.length > MAX_BROKEN) return { rejection: first };
    if (records.length > MAX_READ_ROWS) return { rejection: tooManyRows(path, MAX_READ_ROWS) };
  }
  return { content: { kind: 'records', records, rejections } };
}

/** Broken lines, each of which takes long to tell. */
const MAX_BROKEN = 10_000;

function rejectionOf(
  outcome: Exclude<JsonOutcome, { kind: 'json' }>,
  path: string,
  line: number | null,
): Rejection {
  if (outcome.kind === 'too-deep') return tooDeep(path, line);
  if (outcome.kind === 'too-many-values') return tooManyValues(path, line, outcome.values);
  return invalidJson(path, outcome, line ?? outcome.line);
}

function tooDeep(path: string, line: number | null): Rejection {
  return {
    path,
    where: line === null ? null : `line ${line}`,
    code: 'json-too-deep',
    message: `The JSON is nested more than ${MAX_DEPTH} levels deep.`,
    remedy: 'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
  };
}

function tooManyValues(path: string, line: number | null, values: number): Rejection {
  return {
    path,
    where: line === null ? null : `line ${line}`,
    code: 'json-too-large',
    message: `The JSON holds ${values} values; at most ${MAX_VALUES} are read.`,
    remedy: 'Keep only the scores in it and put samples and logs in other files.',
  };
}

function invalidJson(
  path: string,
  { problem, column }: Extract<JsonOutcome, { kind: 'invalid' }>,
  line: number,
): Rejection {
  return {
    path,
    where: `line ${line}, column ${column}`,
    code: 'invalid-json',
    message: `The file is no valid JSON: ${problem}.`,
    remedy: 'Correct that place, or write the file again.',
  };
}
