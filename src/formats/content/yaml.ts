import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Rejection } from '../../domain/evaluation.ts';
import type { DocumentSyntax, ParseOutcome } from '../reader.ts';
import { isDeeperThan, MAX_DEPTH } from './tolerant-json.ts';

/** Larger texts are refused: YAML takes a hundred times as long to read as JSON. */
export const MAX_YAML_LENGTH = 1024 * 1024;

/**
 * A YAML 1.2 document. Of duplicate keys the last wins, as in JSON; a text whose aliases unfold into more than a
 * hundred copies is refused.
 *
 * @param firstLine where the text begins in its file, from 1.
 */
export function parseYaml(
  text: string,
  path: string,
  { syntax = 'yaml', firstLine = 1 }: { syntax?: DocumentSyntax; firstLine?: number } = {},
): ParseOutcome {
  if (text.length > MAX_YAML_LENGTH) return { rejection: tooLong(path, text.length) };
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      // It would warn on the terminal, with the file's own signs, of keys that are lists.
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error !== undefined) {
      // The parser calls itself for each level, and reports so that the stack did not suffice.
      if (error.code === 'RESOURCE_EXHAUSTION') return { rejection: tooDeep(path) };
      const { line, col } = lines.linePos(error.pos[0]);
      return { rejection: invalid(path, error.message, `line ${line + firstLine - 1}, column ${col}`) };
    }
    if (countAliases(text, document) > MAX_ALIASES) {
      return { rejection: invalid(path, `it has more than ${MAX_ALIASES} aliases`, null) };
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isDeeperThan(value, MAX_DEPTH)) return { rejection: tooDeep(path) };
    return { content: { kind: 'document', syntax, value } };
  } catch (error) {
    // So does what makes values of the levels, and throws.
    if (error instanceof RangeError) return { rejection: tooDeep(path) };
    return { rejection: invalid(path, error instanceof Error ? error.message : String(error), null) };
  }
}

/** To look one up takes as long as there are anchors. */
const MAX_ALIASES = 1000;

function countAliases(text: string, document: Document.Parsed): number {
  let count = 0;
  if (text.split('*').length > MAX_ALIASES) {
    visit(document, {
      Alias: () => {
        count += 1;
      },
    });
  }
  return count;
}

function invalid(path: string, problem: string, where: string | null): Rejection {
  const [first = ''] = problem.slice(0, 200).split('\n');
  return {
    path,
    where,
    code: 'invalid-yaml',
    message: `The file is no valid YAML: ${first.replace(/[.:]\s*$/, '')}.`,
    remedy: 'Correct that place, or write the file again.',
  };
}

function tooDeep(path: string): Rejection {
  return {
    path,
    where: null,
    code: 'yaml-too-deep',
    message: `The YAML is nested more than ${MAX_DEPTH} levels deep.`,
    remedy: 'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
  };
}

function tooLong(path: string, length: number): Rejection {
  return {
    path,
    where: null,
    code: 'yaml-too-long',
    message: `The YAML has ${length} characters; at most ${MAX_YAML_LENGTH} are read.`,
    remedy: 'Write it as JSON, which is read a hundred times as fast.',
  };
}
