import type { Rejection } from '../../domain/evaluation.ts';
import type { Content, ParseOutcome, TableRecord } from '../reader.ts';
import { MAX_DEPTH, parseTolerantJson, type JsonOutcome } from './tolerant-json.ts';

/** A JSON document; where a text goes on after it and each line is one, its lines. */
export function parseJson(text: string, path: string): ParseOutcome {
  const outcome = parseTolerantJson(text);
  if (outcome.kind === 'json') return { content: { kind: 'document', syntax: 'json', value: outcome.value } };
  if (outcome.kind === 'too-deep') return { rejection: tooDeep(path, null) };
  const lines = parseJsonLines(text, path);
  return lines.content.records.length > 1 && lines.content.rejections.length === 0
    ? lines
    : { rejection: invalidJson(path, outcome, outcome.line) };
}

/** JSON Lines. A line that is no JSON is rejected by itself; empty lines are skipped. */
export function parseJsonLines(
  text: string,
  path: string,
): { content: Extract<Content, { kind: 'records' }> } {
  const records: TableRecord[] = [];
  const rejections: Rejection[] = [];
  for (const [index, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const outcome = parseTolerantJson(source);
    if (outcome.kind === 'json') records.push({ line, value: outcome.value });
    else if (outcome.kind === 'too-deep') rejections.push(tooDeep(path, line));
    else rejections.push(invalidJson(path, outcome, line));
  }
  return { content: { kind: 'records', records, rejections } };
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
