import { foldText } from '../fold.ts';
import { nearestSpelling } from '../../domain/spelling.ts';
import { numberTest } from './number-test.ts';
import { compilePattern } from './pattern.ts';
import type { QueryValue } from './query-ast.ts';
import type { Coded, QueryField, Ranked } from './query-field.ts';
import * as words from '#words/search.ts';
import { NO, UNDECIDED, YES, type Verdict } from './verdict.ts';

/** What a field's value is asked for: the value, null where there is none, and the folded texts it is found by. */
export type Condition = (value: Coded['value'] | null, texts: readonly string[]) => Verdict;

export interface Asked {
  /** null: nothing, or nothing yet. */
  condition: Condition | null;
  problem: string | null;
  /** The folded text to mark in names. */
  word: string | null;
}

/** What one of the values after a field's name asks for. */
export function readCondition(value: QueryValue, field: QueryField, ranked: Ranked): Asked {
  const { operator, form, text } = value;
  if (form === 'bare' && operator === null && text === '*') return asks((has) => verdictOf(has !== null));
  if (form === 'bare' && operator === null && text === 'none') return asks((has) => verdictOf(has === null));
  if (form === 'pattern') return readPattern(text, field);
  if (foldText(text).trim() === '') return NOTHING;
  if (field.kind === 'number') return readNumber(value, field, ranked);
  if (operator !== null && operator !== '=') return refuses(words.notComparable(operator, field.label));
  return field.kind === 'boolean' ? readBoolean(text, field) : readText(value, field);
}

const NOTHING: Asked = { condition: null, problem: null, word: null };

function asks(condition: Condition): Asked {
  return { ...NOTHING, condition };
}

function refuses(problem: string): Asked {
  return { ...NOTHING, problem };
}

function verdictOf(isTrue: boolean): Verdict {
  return isTrue ? YES : NO;
}

function readPattern(source: string, field: QueryField): Asked {
  if (field.reader.kind === 'numbers') return refuses(words.notANumber(`/${source}/`, field.label));
  const pattern = compilePattern(source);
  if (pattern.kind === 'refused') return refuses(words.refusedPattern(source, pattern.fault));
  const found = new Set<readonly string[]>();
  for (const { texts } of codedValues(field)) {
    for (const text of texts) {
      const isFound = pattern.test(text);
      if (isFound === null) return refuses(words.refusedPattern(source, 'too-large'));
      if (isFound) found.add(texts);
    }
  }
  return asks((_, texts) => verdictOf(found.has(texts)));
}

/** Where some of the values are words, such as `new` among changes, they are found, too. */
function readNumber(value: QueryValue, field: QueryField, ranked: Ranked): Asked {
  const { reader, label } = field;
  const decimals = reader.kind === 'numbers' ? reader.decimals(ranked) : null;
  const test = numberTest(value.operator, value.text.trim(), decimals);
  if (test === 'empty') return NOTHING;
  if (test) return asks((number) => (typeof number === 'number' ? verdictOf(test(number)) : UNDECIDED));
  const isWord = value.operator === null || value.operator === '=';
  const asked = isWord && reader.kind === 'coded' ? readText(value, field) : null;
  const isFound = asked?.condition && codedValues(field).some(({ texts }) => asked.condition?.(null, texts));
  return asked && isFound ? asked : refuses(words.notANumber(value.text, label));
}

function readBoolean(text: string, { label }: QueryField): Asked {
  const folded = foldText(text).trim();
  const isMeant = (...names: string[]) => names.some((name) => name.startsWith(folded));
  if (!isMeant('yes', 'true', 'no', 'false')) return refuses(words.notYesOrNo(text, label));
  const wanted = isMeant('yes', 'true');
  return asks((value) => verdictOf(value === wanted));
}

function readText({ operator, text }: QueryValue, field: QueryField): Asked {
  const word = foldText(text);
  const isExact = operator === '=';
  const isFound = (texts: readonly string[]) =>
    texts.some((each) => (isExact ? each === word : each.includes(word)));
  const isAmiss = field.kind === 'choice' && !codedValues(field).some(({ texts }) => isFound(texts));
  return {
    condition: (_, texts) => verdictOf(isFound(texts)),
    problem: isAmiss ? words.unknownValue(field.label, text, nearestValue(text, field)) : null,
    word: field.isOfName ? word : null,
  };
}

function nearestValue(text: string, field: QueryField): string | null {
  return nearestSpelling(
    text,
    codedValues(field).flatMap(({ shown }) => shown),
  );
}

function codedValues({ reader }: QueryField): readonly Coded[] {
  return reader.kind === 'coded' ? reader.values() : [];
}
