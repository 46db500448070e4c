import type { ParseOutcome } from '../reader.ts';
import { parseYaml } from './yaml.ts';

/** The YAML between the first two lines of three dashes of a Markdown file. */
export function parseFrontMatter(text: string, path: string): ParseOutcome {
  const [, yaml] = /^---[ \t]*\r?\n(.*?)^---[ \t]*\r?$/ms.exec(text) ?? [];
  if (yaml === undefined) return { ignored: 'text for readers' };
  return parseYaml(yaml, path, { syntax: 'front-matter', firstLine: 2 });
}
