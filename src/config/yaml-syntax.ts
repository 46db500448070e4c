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

interface Words {
  message: string;
  hint: string | null;
}

const outOfStep: Words = {
  message: 'the line is indented in another way than those that it belongs to.',
  hint: 'Keys of one mapping start in the same column.',
};

function explain({ code, message }: YAMLError): Words {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab is used to indent.', hint: 'YAML takes only spaces there.' };
    case 'MULTIPLE_DOCS':
      return { message: 'a second document starts here.', hint: 'Remove the line with three dashes.' };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'the file is nested too deeply.', hint: 'No key needs more than six levels.' };
    case 'NON_STRING_KEY':
      return { message: 'a key must be a word.', hint: 'Quote it, if it stands as it should.' };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'there is a tag (a word that starts with !).', hint: 'Put the text in quotes.' };
    case 'BAD_SCALAR_START':
      return { message: 'a text cannot start with this character.', hint: 'Put the text in quotes.' };
    case 'UNEXPECTED_TOKEN':
      return { message: 'there is more than one value.', hint: 'If it is all one text, put it in quotes.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'there is a second ": " on the line.',
        hint: 'Put the text in quotes, or start a new line for the second key.',
      };
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? {
            message: 'a bracket or brace is not closed.',
            hint: 'Close it, and indent the lines inside it further than its key.',
          }
        : outOfStep;
    case 'MISSING_CHAR':
      return explainMissing(message);
    default:
      return inParserWords(message);
  }
}

function explainMissing(message: string): Words {
  if (message.startsWith('Implicit map keys')) {
    return { message: 'this line is no `key: value`.', hint: 'Write a space after the colon.' };
  }
  if (message.startsWith('Missing closing')) {
    return {
      message: 'a text in quotes does not end.',
      hint: 'Look for the quote that opens it, further up.',
    };
  }
  return message.startsWith('Sequence item') ? outOfStep : inParserWords(message);
}

function inParserWords(message: string): Words {
  const text = plainText(message).replace(/[.:]$/, '');
  return {
    message: `not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
    hint: 'Text with special characters must be in quotes.',
  };
}
