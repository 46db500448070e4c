import type { Rejection } from '../domain/evaluation.ts';
import { decodeFile } from './decode.ts';
import { parseTable } from './parse-table.ts';
import type { ParsedFile, ResultFile } from './reader.ts';
import { MAX_DEPTH, parseTolerantJson } from './tolerant-json.ts';

/** Reads the bytes as JSON where they begin like it, else as a table where the path ends in `.csv` or `.tsv`. */
export function parseFile(file: ResultFile): { parsed: ParsedFile } | { rejection: Rejection } {
  const { path, oid } = file;
  const decoded = decodeFile(file);
  if ('rejection' in decoded) return decoded;
  const { text } = decoded;
  if (!/^\s*[[{]/.test(text)) {
    if (/\.[ct]sv$/i.test(path)) {
      const content = parseTable(text, path);
      return content.kind === 'rejected' ? content : { parsed: { path, oid, content } };
    }
    if (!/\.json$/i.test(path)) return { rejection: unknownText(path) };
  }
  const outcome = parseTolerantJson(text);
  if (outcome.kind === 'json') return { parsed: { path, oid, content: outcome } };
  if (outcome.kind === 'too-deep') return { rejection: tooDeep(path) };
  return { rejection: invalidJson(path, outcome) };
}

function unknownText(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'unknown-format',
    message: 'The file is neither JSON nor a table that ends in .csv or .tsv.',
    remedy: 'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
  };
}

function tooDeep(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'json-too-deep',
    message: `The JSON is nested more than ${MAX_DEPTH} levels deep.`,
    remedy: 'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
  };
}

function invalidJson(
  path: string,
  { problem, line, column }: { problem: string; line: number; column: number },
): Rejection {
  return {
    path,
    where: `line ${line}, column ${column}`,
    code: 'invalid-json',
    message: `The file is no valid JSON: ${problem}.`,
    remedy: 'Correct that place, or write the file again.',
  };
}
