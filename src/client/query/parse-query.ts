import type { Query, QueryNode } from './query-ast.ts';
import * as words from '#words/search.ts';
import { scanTerm, take, type Cursor } from './scan-term.ts';

const MAX_LENGTH = 1000;
const MAX_DEPTH = 50;

/**
 * Reads what was typed into the search box. Any text is a query, half of one, too: what is not closed is closed at
 * the end, and an operator without anything to work on is left out.
 */
export function parseQuery(text: string): Query {
  const cursor = { text: text.slice(0, MAX_LENGTH), at: 0, open: 0 };
  const problems: Query['problems'] = [];
  if (text.length > MAX_LENGTH) {
    problems.push({ message: words.tooLong(MAX_LENGTH), from: MAX_LENGTH, to: text.length });
  }
  const root = parseAlternatives(cursor, (from) => {
    if (problems.every(({ message }) => message !== words.tooDeep(MAX_DEPTH))) {
      problems.push({ message: words.tooDeep(MAX_DEPTH), from, to: from + 1 });
    }
  });
  return { text, root, problems };
}

const OR = /\||OR(?=[\s()"|]|$)/y;
const AND = /AND(?=[\s()"|]|$)/y;
/** A minus that nothing follows is no negation, but nothing to look for either. */
const NOT = /-(?=\S)|NOT(?=[\s()"|]|$)/y;
const LONE_MINUS = /-(?!\S)/y;
const SPACE = /\s*/y;

type OnTooDeep = (from: number) => void;

function parseAlternatives(cursor: Cursor, onTooDeep: OnTooDeep): QueryNode | null {
  const nodes: QueryNode[] = [];
  do {
    const node = parseTogether(cursor, onTooDeep);
    if (node) nodes.push(node);
  } while (skip(cursor, OR));
  return joined('or', nodes);
}

/** Terms up to an `OR`, a closing parenthesis, or the end. */
function parseTogether(cursor: Cursor, onTooDeep: OnTooDeep): QueryNode | null {
  const nodes: QueryNode[] = [];
  let negatedFrom: number | null = null;
  let isNegated = false;
  for (;;) {
    skip(cursor, SPACE);
    const from = cursor.at;
    const sign = cursor.text[from];
    const closes = sign === ')' && cursor.open > 0;
    if (sign === undefined || take(cursor, OR) || (closes && cursor.open <= MAX_DEPTH)) break;
    if (closes) {
      cursor.at += 1;
      cursor.open -= 1;
      continue;
    }
    if (skip(cursor, AND) || skip(cursor, LONE_MINUS)) continue;
    if (skip(cursor, NOT)) {
      negatedFrom ??= from;
      isNegated = !isNegated;
      continue;
    }
    if (sign === '(' && cursor.open >= MAX_DEPTH) {
      cursor.at += 1;
      cursor.open += 1;
      onTooDeep(from);
      continue;
    }
    const node = sign === '(' ? parseGroup(cursor, onTooDeep) : scanTerm(cursor);
    if (node) nodes.push(isNegated ? { kind: 'not', node, from: negatedFrom ?? from, to: node.to } : node);
    negatedFrom = null;
    isNegated = false;
  }
  return joined('and', nodes);
}

function parseGroup(cursor: Cursor, onTooDeep: OnTooDeep): QueryNode | null {
  cursor.at += 1;
  cursor.open += 1;
  const node = parseAlternatives(cursor, onTooDeep);
  if (cursor.text[cursor.at] === ')') cursor.at += 1;
  cursor.open -= 1;
  return node;
}

function skip(cursor: Cursor, sticky: RegExp): boolean {
  const matched = take(cursor, sticky);
  cursor.at += matched?.[0].length ?? 0;
  return matched !== null;
}

function joined(kind: 'and' | 'or', nodes: QueryNode[]): QueryNode | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return null;
  return nodes.length === 1 ? first : { kind, nodes, from: first.from, to: last.to };
}
