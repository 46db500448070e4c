import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify, visit } from 'yaml';
import type { UserError } from '../../domain/user-error.ts';
import type { SpaceCardData } from './space-card.ts';

/** Makes the error for front matter that `what` is said of, such as `is no YAML`; `line` counts from 1. */
export type Broken = (what: string, line?: number) => UserError;

/** The keys at the top of a README, between its first two lines of `---`. */
export class FrontMatter {
  readonly #text: string;
  readonly #pairs: ReadonlyMap<string, Pair>;
  readonly #broken: Broken;

  /** @param text whole lines. */
  constructor(text: string, broken: Broken) {
    this.#text = text;
    this.#pairs = parsePairs(text, broken);
    this.#broken = broken;
  }

  /** undefined for a key that is not there, null for one without a value or with one that is not simple. */
  get(key: string): unknown {
    const pair = this.#pairs.get(key);
    return pair === undefined ? undefined : toPlain(pair.value);
  }

  /**
   * The text with a card's values, new ones after all others, and without the keys that are null there. Every other
   * line keeps its bytes, and a comment its place beside a value.
   */
  edit(card: SpaceCardData, newline: string): string {
    const edits: Edit[] = [];
    let added = '';
    for (const [key, value] of Object.entries(card)) {
      const pair = this.#pairs.get(key);
      const lines = value === null ? '' : writePair(key, value).replaceAll('\n', newline);
      if (pair === undefined) added += lines;
      else if (value === null || !isSame(toPlain(pair.value), value)) edits.push(this.#change(pair, lines));
    }
    if (added !== '') edits.push({ start: this.#text.length, end: this.#text.length, text: added });
    const edited = apply(this.#text, edits);
    parsePairs(edited, () => this.#notByLine());
    return edited;
  }

  #change(pair: Pair, lines: string): Edit {
    const { start, valueEnd, end } = this.#placeOf(pair);
    const rest = this.#text.slice(valueEnd, end);
    const keepsRest = lines !== '' && rest !== '';
    return { start, end, text: keepsRest ? `${lines.trimEnd()}${rest}` : lines };
  }

  /** Of the lines that a key and its value are on. `valueEnd` is before a comment that stands beside the value. */
  #placeOf({ key, value }: Pair): { start: number; valueEnd: number; end: number } {
    const [start, keyEnd] = (isNode(key) && key.range) || [-1, -1];
    const valueEnd = (isNode(value) && value.range?.[1]) || keyEnd;
    if (start !== 0 && this.#text[start - 1] !== '\n') throw this.#notByLine();
    const end = this.#text[valueEnd - 1] === '\n' ? valueEnd : this.#text.indexOf('\n', valueEnd) + 1;
    return { start, valueEnd, end };
  }

  #notByLine(): UserError {
    return this.#broken('is written in a way that does not let a card change single lines of it');
  }
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function apply(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, { start, end, text: put }) => edited.slice(0, start) + put + edited.slice(end), text);
}

/** As clients with YAML 1.1 read it, who take more words for numbers, dates and truth values than those with 1.2. */
function parsePairs(text: string, broken: Broken): Map<string, Pair> {
  const document = parseDocument(text, { schema: 'yaml-1.1', logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const [message = ''] = error.message.split(/ at line |\n/);
    throw broken(`is no YAML (${message})`, error.linePos?.[0].line);
  }
  if (document.contents !== null && !isMap(document.contents)) throw broken('is no list of keys');
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return;
      throw broken(`says \`*${alias.source}\`, which stands for nothing`);
    },
  });
  const pairs = document.contents?.items ?? [];
  return new Map(pairs.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
}

function toPlain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(toPlain);
  return isScalar(node) ? node.value : null;
}

function isSame(present: unknown, value: string | readonly string[]): boolean {
  return JSON.stringify(present) === JSON.stringify(value);
}

/** In quotes where either YAML would read anything else than the text. */
function writePair(key: string, value: string | readonly string[]): string {
  return stringify({ [key]: value }, { compat: 'yaml-1.1', lineWidth: 0, blockQuote: false });
}
