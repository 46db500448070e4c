import { foldText } from '../fold.ts';
import { parseQuery } from './parse-query.ts';
import type { FieldNode, Place, QueryNode } from './query-ast.ts';
import type { QueryFields } from './query-fields.ts';
import * as words from '#words/search.ts';
import { suggestValues } from './suggest-values.ts';

/** One way to go on typing. */
export interface Completion {
  /** What is chosen: a field's name or a value. */
  label: string;
  /** What that is. */
  detail: string;
  /** The whole query with it. */
  text: string;
  /** Where the caret stands in that. */
  caret: number;
}

const MOST = 8;

/** What may be meant by the term under the caret: names of fields, or values where a field is named; eight at most. */
export function complete(text: string, caret: number, fields: QueryFields): Completion[] {
  const { root } = parseQuery(text);
  const leaf = root && leafAt(root, caret);
  if (leaf?.kind === 'field' && caret > leaf.nameTo) return completeValue(text, caret, leaf, fields);
  if (leaf?.kind === 'pattern' || (!leaf && /[^\s(|-]/.test(text.charAt(caret - 1)))) return [];
  const from = leaf?.from ?? caret;
  const to = leaf?.kind === 'field' ? leaf.nameTo : (leaf?.to ?? caret);
  return completeName(text, { from, to }, unquoted(text.slice(from, caret)), fields);
}

function completeName(text: string, place: Place, typed: string, { all }: QueryFields): Completion[] {
  const isNamed = /^\s*[:<>=]/.test(text.slice(place.to));
  return bestMatches(all, ({ names }) => names, typed).map(({ name, label, kind }) => {
    const replaced = quotedIfNeeded(name, NAME_SIGNS) + (isNamed ? '' : ':');
    return {
      label: name,
      detail: words.field(label, kind),
      ...replace(text, place, replaced, isNamed ? 1 : 0),
    };
  });
}

function completeValue(text: string, caret: number, node: FieldNode, fields: QueryFields): Completion[] {
  const field = fields.find(node.name);
  const value = node.values.find(({ from, to }) => from <= caret && caret <= to);
  if (!field || !value || value.form === 'pattern') return [];
  const operator = /^(?:[<>]=?|=)?\s*/.exec(text.slice(value.from, caret))?.[0] ?? '';
  const place = { from: value.from + operator.length, to: value.to };
  const others = node.values.filter((each) => each !== value).map((each) => foldText(each.text));
  const suggested = suggestValues(field, operator.trim(), fields.own).filter(
    (each) => !others.includes(foldText(each.text)),
  );
  const typed = unquoted(text.slice(place.from, caret));
  return bestMatches(suggested, (each) => [each.text], typed).map((each) => ({
    label: each.text,
    detail: each.detail,
    ...replace(text, place, each.isSyntax ? each.text : quotedIfNeeded(each.text, VALUE_SIGNS), 0),
  }));
}

/** The word, phrase, pattern or field that stands there; where two meet, the first. */
function leafAt(node: QueryNode, caret: number): QueryNode | null {
  if (caret < node.from || caret > node.to) return null;
  if (node.kind === 'not') return leafAt(node.node, caret);
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  for (const each of node.nodes) {
    const leaf = leafAt(each, caret);
    if (leaf) return leaf;
  }
  return null;
}

/** Those that begin with what is typed before those that have it inside. */
function bestMatches<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
  typed: string,
): Item[] {
  const wanted = foldText(typed);
  const matches = (isMatch: (name: string) => boolean) => (item: Item) =>
    namesOf(item).some((name) => isMatch(foldText(name)));
  const first = items.filter(matches((name) => name.startsWith(wanted)));
  if (first.length >= MOST) return first.slice(0, MOST);
  const inside = items.filter(matches((name) => name.includes(wanted)));
  return [...new Set([...first, ...inside])].slice(0, MOST);
}

function replace(
  text: string,
  { from, to }: Place,
  by: string,
  further: number,
): Pick<Completion, 'text' | 'caret'> {
  return { text: text.slice(0, from) + by + text.slice(to), caret: from + by.length + further };
}

const NAME_SIGNS = /[\s"“”„:<>=|()]|^[-/]/;
const VALUE_SIGNS = /[\s"“”„,|()]|^[<>=/]|^(?:\*|none)$/;

function quotedIfNeeded(text: string, signs: RegExp): string {
  return signs.test(text) ? `"${text.replace(/["“”„\\]/g, '\\$&')}"` : text;
}

function unquoted(text: string): string {
  return text.replace(/^["“”„]/, '').replace(/["“”]$/, '');
}
