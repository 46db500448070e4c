import type { z } from 'zod';
import { ConfigError, type ConfigProblem, ofWholeFile } from './config-error.ts';
import { formatKeyPath } from './key-path.ts';
import { schemaProblems } from './schema-problems.ts';
import { allowedWords } from './schema-words.ts';
import { nodeProblems } from './yaml-nodes.ts';
import { YamlSource } from './yaml-source.ts';
import { syntaxProblems, type YamlProblem } from './yaml-syntax.ts';

/** In characters. A config is written by hand; what is longer is some other file. */
const MAX_LENGTH = 1_000_000;
/** How often references may multiply before the file is taken for an attack. */
const MAX_ALIASES = 100;

export interface ParseOptions {
  /** Where the text is from; errors name it. */
  file: string;
  /** What to write into an empty file. */
  example: string;
}

/**
 * Reads the YAML text of a file of the content folder by its schema.
 *
 * @throws {ConfigError} with everything that is wrong.
 */
export function parseYamlFile<S extends z.ZodType>(
  text: string,
  schema: S,
  { file, example }: ParseOptions,
): z.output<S> {
  if (text.length > MAX_LENGTH) {
    throw new ConfigError([ofWholeFile(file, 'the file is longer than a million characters.', null)]);
  }
  const source = new YamlSource(text.replace(/^\uFEFF/, ''));
  const locate = ({ offset, message, hint }: YamlProblem, key: string): ConfigProblem => ({
    file,
    ...source.positionAt(offset),
    key,
    message,
    found: null,
    allowed: null,
    hint,
  });

  const syntax = syntaxProblems(source).map((problem) => locate(problem, ''));
  if (syntax.length > 0) throw new ConfigError(syntax);
  const nodes = nodeProblems(source);
  const problems = nodes.map((problem) => locate(problem, formatKeyPath(problem.path)));
  if (nodes.some(({ isFatal }) => isFatal)) throw new ConfigError(problems);

  const value = valueOf(source, { file, example });
  const result = schema.safeParse(value, { error: allowedWords });
  if (!result.success) problems.push(...schemaProblems(result.error.issues, value, { source, file }));
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  return result.data;
}

function valueOf(source: YamlSource, { file, example }: ParseOptions): unknown {
  let value: unknown;
  try {
    value = source.document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    const message = 'its references (`*name`) lead in a circle or multiply without end.';
    throw new ConfigError([ofWholeFile(file, message, 'Write out what they stand for.')], { cause });
  }
  if (value !== null && value !== undefined) return value;
  throw new ConfigError([ofWholeFile(file, 'the file is empty.', example)]);
}
