/** What the search box says. One function a sentence, so that they can be put into other words. */

export function tooLong(most: number): string {
  return `Only the first ${most} characters are looked at.`;
}

export function tooDeep(most: number): string {
  return `Parentheses inside more than ${most} others are left out.`;
}

export function unknownField(name: string, nearest: string | null): string {
  return `There is no column ${code(name)}.${didYouMean(nearest)}`;
}

export function unknownValue(label: string, value: string, nearest: string | null): string {
  return `No row has ${code(value)} as ${label}.${didYouMean(nearest)}`;
}

export function notANumber(text: string, label: string): string {
  return `${label} is a number, and ${code(text)} is none.`;
}

export function notYesOrNo(text: string, label: string): string {
  return `${label} is yes or no, not ${code(text)}.`;
}

export function notComparable(operator: string, label: string): string {
  return `${label} is no number, so ${code(operator)} does not work with it.`;
}

/** Why a pattern is not looked for. */
export type PatternFault =
  'too-long' | 'too-large' | 'back-reference' | 'look-around' | 'unsupported' | 'broken';

const FAULTS: Record<PatternFault, string> = {
  'too-long': 'it is longer than 100 characters',
  'too-large': 'it repeats too much',
  'back-reference': 'it refers back to a group, which is not supported',
  'look-around': 'it looks ahead or behind, which is not supported',
  unsupported: 'it has an escape or a group that is not supported',
  broken: 'something in it is not closed or has nothing to repeat',
};

export function refusedPattern(source: string, fault: PatternFault): string {
  return `The pattern ${code(`/${source}/`)} is left out: ${FAULTS[fault]}.`;
}

/** What a field is, beside its name. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'choice';

const KINDS: Record<FieldKind, string> = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  choice: 'one of a few',
};

export function fieldText(label: string, kind: FieldKind): string {
  return `${label}, ${KINDS[kind]}`;
}

export function rowsText(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}

export function spanText(low: number, high: number): string {
  return `values from ${low} to ${high}`;
}

export const RANK = 'Rank';
export const AVERAGE = 'Average';
export const COVERAGE = 'Tasks with a score';
export const MODEL = 'Model';
export const MODEL_NAME = 'Name without the organisation';
export const ORGANISATION = 'Organisation';
export const MODEL_TYPE = 'Model type';
export const FLAG = 'Flag';
export const STATE = 'State';

const MAX_QUOTED = 40;

function code(text: string): string {
  return `\`${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}\``;
}

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean ${code(nearest)}?`;
}
