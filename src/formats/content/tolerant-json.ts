import { sizeOfLargeJson } from './json-size.ts';

/** Deeper documents are refused, so that no later step can run out of stack. */
export const MAX_DEPTH = 100;

/** More are refused, since each takes some hundred bytes of memory. */
export const MAX_VALUES = 12_000_000;

export type JsonOutcome =
  | { kind: 'json'; value: unknown }
  /** Line and column are 1-based; the column counts UTF-16 code units. */
  | { kind: 'invalid'; problem: string; line: number; column: number }
  | { kind: 'too-deep' }
  | { kind: 'too-many-values'; values: number };

/**
 * JSON (RFC 8259) as Python writes it: also bare `NaN`, `Infinity` and `-Infinity`, which become those numbers.
 * A byte order mark is skipped. Of duplicate keys the last wins. `__proto__` becomes an own property like any other.
 */
export function parseTolerantJson(text: string): JsonOutcome {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const size = sizeOfLargeJson(source);
  // Stops at the level that is too deep, while `JSON.parse` would build all of them.
  if (size !== null && size.depth > MAX_DEPTH) return parseSlowly(source);
  if (size !== null && size.values > MAX_VALUES) return { kind: 'too-many-values', values: size.values };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return parseSlowly(source);
  }
  return size === null && isDeeperThan(value, MAX_DEPTH) ? { kind: 'too-deep' } : { kind: 'json', value };
}

/** Whether a value has objects and lists inside each other beyond that many levels. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

function parseSlowly(source: string): JsonOutcome {
  const parser = new Parser(source);
  try {
    return { kind: 'json', value: parser.parseDocument() };
  } catch (error) {
    if (error instanceof TooDeep) return { kind: 'too-deep' };
    if (!(error instanceof Invalid)) throw error;
    const before = source.slice(0, error.position);
    const line = before.split('\n').length;
    const column = error.position - before.lastIndexOf('\n');
    return { kind: 'invalid', problem: error.message, line, column };
  }
}

class TooDeep extends Error {}

class Invalid extends Error {
  readonly position: number;

  constructor(problem: string, position: number) {
    super(problem);
    this.position = position;
  }
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /-?[A-Za-z]+(?!\w)/y;
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

class Parser {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  parseDocument(): unknown {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#source.length) this.#fail('there is more after the end of the JSON');
    return value;
  }

  #value(): unknown {
    this.#skipSpace();
    const first = this.#source[this.#at];
    if (first === '{') return this.#nested(() => this.#object());
    if (first === '[') return this.#nested(() => this.#list());
    if (first === '"') return this.#string();
    const number = this.#match(NUMBER);
    if (number !== null) return Number(number);
    const start = this.#at;
    const word = this.#match(WORD);
    if (word !== null && WORDS.has(word)) return WORDS.get(word);
    this.#at = start;
    return this.#fail('a value is expected here');
  }

  #nested<Value>(read: () => Value): Value {
    if (this.#depth === MAX_DEPTH) throw new TooDeep();
    this.#depth += 1;
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    if (this.#takes('}')) return object;
    do {
      this.#skipSpace();
      if (this.#source[this.#at] !== '"') this.#fail('a key in double quotes is expected here');
      const key = this.#string();
      if (!this.#takes(':')) this.#fail('`:` is expected here');
      const value = this.#value();
      // Assigning to `__proto__` would set the prototype.
      if (key !== '__proto__') object[key] = value;
      else
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    } while (this.#takes(','));
    if (!this.#takes('}')) this.#fail('`,` or `}` is expected here');
    return object;
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    if (this.#takes(']')) return list;
    do list.push(this.#value());
    while (this.#takes(','));
    if (!this.#takes(']')) this.#fail('`,` or `]` is expected here');
    return list;
  }

  #string(): string {
    const start = this.#at;
    let end = this.#source.indexOf('"', start + 1);
    while (end !== -1 && this.#isEscaped(end)) end = this.#source.indexOf('"', end + 1);
    if (end === -1) this.#fail('a text that starts here does not end');
    this.#at = end + 1;
    try {
      return String(JSON.parse(this.#source.slice(start, this.#at)));
    } catch {
      this.#at = start;
      return this.#fail('a text with a line break or an unknown escape starts here');
    }
  }

  #isEscaped(quote: number): boolean {
    let before = quote;
    while (this.#source[before - 1] === '\\') before -= 1;
    return (quote - before) % 2 === 1;
  }

  #takes(sign: string): boolean {
    this.#skipSpace();
    if (this.#source[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #fail(problem: string): never {
    const isEnd = this.#at >= this.#source.length;
    throw new Invalid(isEnd ? 'the file ends in the middle of the JSON' : problem, this.#at);
  }
}
