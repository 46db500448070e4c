import type { YAMLError } from 'yaml';
import { plainText } from './found-value.ts';
import type { YamlSource } from './yaml-source.ts';

/** A problem with a file as YAML, before anybody asks what its keys mean. */
export interface YamlProblem {
  offset: number;
  /** A sentence. */
  message: string;
  hint: string | null;
}

/** Why a file is no YAML; empty if it is. Only the first error of a line: others there follow from it. */
export function syntaxProblems(source: YamlSource): YamlProblem[] {
  const { document } = source;
  const { yaml } = document.directives;
  if (yaml.explicit === true && yaml.version !== '1.2') {
    return [
      {
        offset: 0,
        message: `the file says that it is YAML ${yaml.version}, in which words such as yes and no mean something else.`,
        hint: 'Remove the line that starts with %YAML.',
      },
    ];
  }
  const all = [...document.errors, ...document.warnings];
  const fatal = all.filter(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const byLine = new Map<number, YAMLError>();
  for (const error of fatal.length > 0 ? fatal.slice(0, 1) : all) {
    const { line } = source.positionAt(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()].map((error) => ({ offset: error.pos[0], ...explain(error) }));
}

function explain({ code, message }: YAMLError): { message: string; hint: string | null } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab is used to indent.', hint: 'YAML takes only spaces there.' };
    case 'MULTIPLE_DOCS':
      return { message: 'a second document starts here.', hint: 'Remove the line with three dashes.' };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'the file is nested too deeply.', hint: 'No key needs more than six levels.' };
    case 'NON_STRING_KEY':
      return { message: 'a key must be a word.', hint: 'Quote it, if it stands as it should.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'there is a second ": " on the line.',
        hint: 'Put the text in quotes, or start a new line for the second key.',
      };
    case 'BAD_SCALAR_START':
      return { message: 'a text cannot start with this character.', hint: 'Put the text in quotes.' };
    case 'MISSING_CHAR':
      return message.startsWith('Implicit map keys')
        ? { message: 'this line is no `key: value`.', hint: 'Write a space after the colon.' }
        : { message: `not valid YAML: ${sentence(message)}`, hint: 'The place may be a little further up.' };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'there is a tag (a word that starts with !).', hint: 'Put the text in quotes.' };
    default:
      return { message: `not valid YAML: ${sentence(message)}`, hint: null };
  }
}

/** The parser's own words, in our form. */
function sentence(message: string): string {
  const text = plainText(message).replace(/[.:]$/, '');
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}.`;
}
