import { z } from 'zod';

/**
 * What is allowed where an issue stands, to stand behind "must be". For unknown keys: those that there are, separated
 * by commas. Where a schema has a message of its own, that one is used instead.
 */
export const allowedWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', Number(issue.minimum));
    case 'too_big':
      return bound(issue.origin, 'at most', Number(issue.maximum));
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(', ') : '';
    default:
      return undefined;
  }
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

function bound(origin: string, atLeast: string, limit: number): string {
  if (origin === 'array') return `a list of ${atLeast} ${limit} ${limit === 1 ? 'item' : 'items'}`;
  return origin === 'string' ? `text of ${atLeast} ${limit} characters` : `${atLeast} ${limit}`;
}
