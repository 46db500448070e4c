import type { z } from 'zod';
import type { ConfigProblem } from './config-error.ts';
import { describeFound, plainText, quote } from './found-value.ts';
import { parentsOf } from './json-schema.ts';
import { formatKeyPath } from './key-path.ts';
import { nearestSpelling } from '../domain/spelling.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

/** What a schema has found, in words for people, each with its place. */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  { source, file }: { source: YamlSource; file: string },
): ConfigProblem[] {
  const explained = issues.flatMap((issue) => explainIssue(issue, [], value));
  return explained.map(({ path, isKey, ...words }) => ({
    file,
    ...(isKey ? source.positionOfKey(path) : source.positionOf(path)),
    key: formatKeyPath(path),
    ...words,
  }));
}

interface Explained extends Pick<ConfigProblem, 'message' | 'found' | 'allowed' | 'hint'> {
  path: KeyPath;
  /** Whether the key is wrong rather than its value. */
  isKey: boolean;
}

function explainIssue(issue: z.core.$ZodIssue, base: KeyPath, root: unknown): Explained[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], key, issue.message.split(', ')));
  }
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.every((inner) => !isWrongKind(inner)));
    if (branch !== undefined && value !== undefined) {
      return branch.flatMap((inner) => explainIssue(inner, path, root));
    }
  }
  if (issue.code === 'custom' && typeof issue.params?.['allowed'] === 'string') {
    const { message } = issue;
    const found = describeFound(value);
    return [{ path, isKey: false, message, found, allowed: issue.params['allowed'], hint: hintOf(issue) }];
  }
  return [value === undefined ? missingKey(path, issue.message) : wrongValue(path, value, issue)];
}

/** Whether a value is no case for this branch of a union at all. */
function isWrongKind({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_union');
}

function unknownKey(path: KeyPath, key: string, known: readonly string[]): Explained {
  const nearest = nearestSpelling(key, known);
  return {
    path,
    isKey: true,
    message: 'unknown key.',
    found: plainText(key),
    allowed: known.join(', '),
    hint:
      nearest === null ? (otherPlace(key) ?? `Allowed: ${known.join(', ')}.`) : `Did you mean "${nearest}"?`,
  };
}

/** For a key that is right but stands in the wrong mapping. */
function otherPlace(key: string): string | null {
  const parents = parentsOf(key);
  if (parents.length === 0 || parents.length > 2) return null;
  return `It belongs ${parents.map((parent) => (parent === '' ? 'at the left margin' : `in ${parent}`)).join(' or ')}.`;
}

function missingKey(path: KeyPath, allowed: string): Explained {
  return {
    path,
    isKey: false,
    message: `is missing; it must be ${allowed}.`,
    found: null,
    allowed,
    hint: null,
  };
}

function wrongValue(path: KeyPath, value: unknown, issue: z.core.$ZodIssue): Explained {
  const found = describeFound(value);
  return {
    path,
    isKey: false,
    message: `must be ${issue.message}, found ${found}.`,
    found,
    allowed: issue.message,
    hint: hintFor(value, issue),
  };
}

function hintFor(value: unknown, issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'custom') return hintOf(issue);
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const nearest = nearestSpelling(value, issue.values.map(String));
    return nearest === null ? null : `Did you mean "${nearest}"?`;
  }
  if (issue.code === 'invalid_union') {
    const hints = issue.errors.flat().map((inner) => (isWrongKind(inner) ? hintFor(value, inner) : null));
    return hints.find((hint) => hint !== null) ?? null;
  }
  if (issue.code !== 'invalid_type') return null;
  switch (issue.expected) {
    case 'string':
      return ['number', 'boolean'].includes(typeof value) ? 'Put it in quotes.' : null;
    case 'array':
      return typeof value === 'string' ? `Put it in brackets: [${quote(value)}].` : null;
    case 'number':
      return typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value) ? 'Remove the quotes.' : null;
    case 'boolean':
      return typeof value === 'string' && /^(?:yes|on|no|off)$/i.test(value)
        ? `Write ${/^(?:yes|on)$/i.test(value) ? 'true' : 'false'}.`
        : null;
    default:
      return null;
  }
}

/** The one that the schema gives along. */
function hintOf({ params }: z.core.$ZodIssueCustom): string | null {
  return typeof params?.['hint'] === 'string' ? params['hint'] : null;
}

/** undefined where there is none; what a mapping inherits is none of its own. */
function valueAt(root: unknown, path: KeyPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value as unknown;
  }
  return value;
}
