import type { Rejection } from '../../domain/evaluation.ts';
import type { ParsedFile, ParseOutcome, ResultFile } from '../reader.ts';
import { parseCsv } from './csv.ts';
import { decodeFile } from './decode.ts';
import { isEvalLog, parseEvalLog } from './eval-log.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseJson, parseJsonLines } from './json.ts';
import { isParquet, parseParquet } from './parquet.ts';
import { parseYaml } from './yaml.ts';

export type FileOutcome = { parsed: ParsedFile } | { rejection: Rejection } | { ignored: string };

/**
 * Parses the bytes by what they are: archives and Parquet by their first bytes, JSON by how the text begins, and only
 * other texts by the ending of their name.
 */
export async function parseFile(file: ResultFile): Promise<FileOutcome> {
  const { path, oid } = file;
  const outcome = await parseContent(file);
  return 'content' in outcome ? { parsed: { path, oid, content: outcome.content } } : outcome;
}

async function parseContent(file: ResultFile): Promise<ParseOutcome> {
  if (isEvalLog(file)) return parseEvalLog(file);
  if (isParquet(file)) return parseParquet(file);
  const decoded = decodeFile(file);
  return 'rejection' in decoded ? decoded : parseText(decoded.text, file.path);
}

function parseText(text: string, path: string): ParseOutcome {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === 'jsonl' || ending === 'ndjson') return parseJsonLines(text, path);
  if (ending === 'md') return parseFrontMatter(text, path);
  const isYaml = ending === 'yaml' || ending === 'yml';
  if (/^\s*[[{]/.test(text)) {
    const outcome = parseJson(text, path);
    return isYaml && 'rejection' in outcome ? parseYaml(text, path) : outcome;
  }
  if (isYaml) return parseYaml(text, path);
  if (ending === 'csv' || ending === 'tsv') return parseCsv(text, path);
  if (ending === 'json') return parseJson(text, path);
  return {
    rejection: {
      path,
      where: null,
      code: 'unknown-format',
      message: 'The file is neither JSON, YAML, Parquet, an evaluation log, nor a table of text.',
      remedy: 'Leave it out with `exclude` of the dataset; docs/formats.md says what is read.',
    },
  };
}
