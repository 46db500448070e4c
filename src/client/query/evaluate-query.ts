import type { ClientTable } from '../../domain/client-table.ts';
import { foldText } from '../fold.ts';
import type { RowMask } from '../search.ts';
import { readCondition, type Asked } from './field-condition.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryNode, QueryProblem, QueryValue } from './query-ast.ts';
import type { QueryField, Ranked } from './query-field.ts';
import { createFields, type QueryFields } from './query-fields.ts';
import { unknownField } from '#words/search.ts';
import { testField } from './test-field.ts';
import { combine, negate, YES, type Verdicts } from './verdict.ts';

export interface QueryResult {
  /** null: nothing narrows. Kept, so not to be written to. */
  mask: RowMask | null;
  /** Folded texts to mark in names, see `highlightRanges`. */
  words: string[];
  /** In the order of their terms, each once. */
  problems: QueryProblem[];
}

export interface QueryEngine {
  /** For `complete`. */
  fields: QueryFields;
  /** The rows that a query finds, by the ranks and averages of a standing. */
  evaluate: (text: string, standing: Ranked) => QueryResult;
}

const MAX_KEPT = 50;
const MAX_PROBLEMS = 5;

/** Finds rows by what is typed into the search box. What the table has to be prepared for waits for a first query. */
export function createQueryEngine(table: ClientTable): QueryEngine {
  const fields = createFields(table);
  const kept = new WeakMap<Ranked, Map<string, QueryResult>>();
  return {
    fields,
    evaluate: (text, standing) => {
      const results = kept.get(standing) ?? new Map<string, QueryResult>();
      kept.set(standing, results);
      const result = results.get(text) ?? evaluate(text, fields, standing);
      if (results.size >= MAX_KEPT) results.clear();
      results.set(text, result);
      return result;
    },
  };
}

function evaluate(text: string, fields: QueryFields, ranked: Ranked): QueryResult {
  const { root, problems } = parseQuery(text);
  const words = new Set<string>();
  const verdicts = root && createEvaluation({ fields, ranked, words, problems })(root, false);
  return {
    mask: verdicts?.map((verdict) => (verdict === YES ? 1 : 0)) ?? null,
    words: [...words],
    problems,
  };
}

interface Evaluation {
  fields: QueryFields;
  ranked: Ranked;
  /** What is found is added to these. */
  words: Set<string>;
  problems: QueryProblem[];
}

/** Its verdicts belong to who asks, who may write to them; null: the node asks for nothing. */
function createEvaluation({ fields, ranked, words, problems }: Evaluation) {
  const report = (message: string, { from, to }: { from: number; to: number }) => {
    if (problems.every((problem) => problem.message !== message)) problems.push({ message, from, to });
  };
  const findTexts = (wanted: string[], isNegated: boolean): Verdicts | null => {
    if (wanted.length === 0) return null;
    if (!isNegated) for (const word of wanted) words.add(word);
    const verdicts = new Uint8Array(fields.size);
    fields.texts().forEach((text, row) => {
      if (wanted.every((word) => text.includes(word))) verdicts[row] = YES;
    });
    return verdicts;
  };
  const findField = (field: QueryField, values: readonly QueryValue[], isNegated: boolean) => {
    const asked = values.map((value): Asked => {
      const each = readCondition(value, field, ranked);
      if (each.problem !== null && problems.length < MAX_PROBLEMS) report(each.problem, value);
      if (each.word !== null && !isNegated) words.add(each.word);
      return each;
    });
    const conditions = asked.flatMap(({ condition }) => condition ?? []);
    return conditions.length === 0 ? null : testField(field, conditions, ranked, fields.size);
  };
  const find = (node: QueryNode, isNegated: boolean): Verdicts | null => {
    switch (node.kind) {
      case 'and':
      case 'or': {
        const found = node.nodes.flatMap((each) => find(each, isNegated) ?? []);
        return found.length === 0 ? null : found.reduce((into, other) => combine(node.kind, into, other));
      }
      case 'not': {
        const found = find(node.node, !isNegated);
        return found && negate(found);
      }
      case 'text':
        return findTexts(node.isPhrase ? phraseOf(node.text) : wordsOf(node.text), isNegated);
      case 'pattern': {
        const field = fields.find('model');
        return (
          field &&
          findField(field, [{ ...node, form: 'pattern', operator: null, text: node.source }], isNegated)
        );
      }
      case 'field': {
        const field = fields.find(node.name);
        if (field) return findField(field, node.values, isNegated);
        if (problems.length < MAX_PROBLEMS) {
          report(unknownField(node.name, fields.nearest(node.name)), node);
        }
        return findTexts(wordsOf(node.text), isNegated);
      }
    }
  };
  return find;
}

function phraseOf(text: string): string[] {
  const folded = foldText(text);
  return folded.trim() === '' ? [] : [folded];
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
