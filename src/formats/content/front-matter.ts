import type { ParseOutcome } from '../reader.ts';
import { parseYaml } from './yaml.ts';

/**
 * The YAML between two lines of three dashes, of which the first begins the Markdown file: lower down, such lines are
 * rules in its text.
 */
export function parseFrontMatter(text: string, path: string): ParseOutcome {
  const [, opening, yaml] = /^(\s*---[ \t]*\r?\n)((?:.*?\n)??)---[ \t]*\r?(?:\n|$)/s.exec(text) ?? [];
  if (opening === undefined || yaml === undefined) return { ignored: 'text for readers' };
  return parseYaml(yaml, path, { syntax: 'front-matter', firstLine: opening.split('\n').length });
}
