/** What the search box says. */

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

const FAULTS = {
  'too-long': 'it is longer than 100 characters',
  'too-large': 'it repeats too much',
  'back-reference': 'it refers back to a group, which is not supported',
  'look-around': 'it looks ahead or behind, which is not supported',
  unsupported: 'it has an escape or a group that is not supported',
  broken: 'something in it is not closed or has nothing to repeat',
};

export function refusedPattern(source: string, fault: keyof typeof FAULTS): string {
  return `The pattern ${code(`/${source}/`)} is left out: ${FAULTS[fault]}.`;
}

const KINDS = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  choice: 'one of a few',
};

export function field(label: string, kind: keyof typeof KINDS): string {
  return `${label}, ${KINDS[kind]}`;
}

export function rows(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}

export function span(low: number, high: number): string {
  return `values from ${low} to ${high}`;
}

export const suggestions = 'Suggestions';

export const rank = 'Rank';
export const average = 'Average';
export const coverage = 'Tasks with a score';
export const model = 'Model';
export const modelName = 'Name without the organisation';
export const organisation = 'Organisation';
export const modelType = 'Model type';
export const flag = 'Flag';
export const state = 'State';

const MAX_QUOTED = 40;

function code(text: string): string {
  return `\`${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}\``;
}

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean ${code(nearest)}?`;
}
