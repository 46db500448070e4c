import type { FieldNode, Operator, QueryNode, QueryValue } from './query-ast.ts';

/** A place in a query that is being read. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Parentheses that are open. */
  open: number;
}

/** Reads a word, a phrase, a pattern or a field with its values; at least one sign. */
export function scanTerm(cursor: Cursor): QueryNode {
  const from = cursor.at;
  const phrase = scanQuoted(cursor);
  if (phrase !== null) {
    return isFieldName(cursor)
      ? scanField(cursor, from, phrase)
      : { kind: 'text', text: phrase, isPhrase: true, from, to: cursor.at };
  }
  const source = scanPattern(cursor);
  if (source !== null) return { kind: 'pattern', source, from, to: cursor.at };
  const name = scanBare(cursor, ':<>=');
  if (name !== '' && isFieldName(cursor)) return scanField(cursor, from, name);
  const text = name + scanBare(cursor, '');
  return { kind: 'text', text, isPhrase: false, from, to: cursor.at };
}

/** Takes what matches here, if anything does. The pattern is sticky. */
export function take({ text, at }: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const OPERATOR = /([<>]=?|=)\s*/y;
const QUOTED = /["“”„]((?:\\["“”„\\]|[^"“”])*)(?:["“”]|$)/y;
const PATTERN = /\/((?:\\.|[^\\/])+)\/i?(?=[\s,|)]|$)/sy;
const BEFORE_VALUES = /:|(?=\s*[<>]|=)\s*/y;

function isFieldName(cursor: Cursor): boolean {
  return take(cursor, BEFORE_VALUES) !== null;
}

function scanField(cursor: Cursor, from: number, name: string): FieldNode {
  const nameTo = cursor.at;
  cursor.at += take(cursor, BEFORE_VALUES)?.[0].length ?? 0;
  const values = [scanValue(cursor)];
  while (cursor.text[cursor.at] === ',') {
    cursor.at += 1;
    values.push(scanValue(cursor));
  }
  const to = cursor.at;
  const text = cursor.text.slice(from, to).replace(/["“”„]/g, '');
  return { kind: 'field', name, nameTo, values, text, from, to };
}

function scanValue(cursor: Cursor): QueryValue {
  const from = cursor.at;
  const matched = take(cursor, OPERATOR);
  const operator = matched ? toOperator(matched[1]) : null;
  cursor.at += matched?.[0].length ?? 0;
  const quoted = scanQuoted(cursor);
  if (quoted !== null) {
    const isExact = operator === null && quoted.startsWith('=');
    const text = isExact ? quoted.slice(1) : quoted;
    return { operator: isExact ? '=' : operator, form: 'quoted', text, from, to: cursor.at };
  }
  const source = scanPattern(cursor);
  if (source !== null) return { operator, form: 'pattern', text: source, from, to: cursor.at };
  return { operator, form: 'bare', text: scanBare(cursor, ','), from, to: cursor.at };
}

function toOperator(text: string | undefined): Operator {
  return text === '<' || text === '<=' || text === '>' || text === '>=' ? text : '=';
}

/** Up to the quotation mark that closes, or to the end. */
function scanQuoted(cursor: Cursor): string | null {
  const matched = take(cursor, QUOTED);
  if (!matched) return null;
  cursor.at += matched[0].length;
  return (matched[1] ?? '').replace(/\\(["“”„\\])/g, '$1');
}

function scanPattern(cursor: Cursor): string | null {
  const matched = take(cursor, PATTERN);
  if (!matched) return null;
  cursor.at += matched[0].length;
  return matched[1] ?? '';
}

/** Up to a space, a bar, one of the given signs, or a parenthesis that closes one opened before. */
function scanBare(cursor: Cursor, stops: string): string {
  const { text, at: from, open } = cursor;
  let inner = 0;
  for (; cursor.at < text.length; cursor.at += 1) {
    const sign = text.charAt(cursor.at);
    if (/[\s|]/.test(sign) || stops.includes(sign)) break;
    if (sign === '(') inner += 1;
    if (sign !== ')') continue;
    if (inner === 0 && open > 0) break;
    inner -= 1;
  }
  return text.slice(from, cursor.at);
}
