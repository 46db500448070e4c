import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';

export type KeyPath = readonly (string | number)[];

/** 1-based; columns count UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A YAML file that keeps where everything stands. */
export class YamlSource {
  readonly document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

  constructor(text: string) {
    this.document = parseDocument(text, {
      lineCounter: this.#lines,
      logLevel: 'error',
      merge: true,
      prettyErrors: false,
      stringKeys: true,
      // Its own check compares every key with every other one; `checkDocument` does it in one pass.
      uniqueKeys: false,
    });
  }

  positionAt(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Where a value stands; for one that is missing or left empty, where its key or what should hold it does. */
  positionOf(path: KeyPath): Position {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      const { key, value } = this.#step(node, step);
      const start = isLeftEmpty(value) ? startOf(key) : (startOf(value) ?? startOf(key));
      if (start === null) break;
      offset = start;
      node = value;
    }
    return this.positionAt(offset);
  }

  /** Where the key of a value stands. */
  positionOfKey(path: KeyPath): Position {
    const last = path.at(-1);
    let node: unknown = this.document.contents;
    for (const step of path.slice(0, -1)) node = this.#step(node, step).value;
    const offset = last === undefined ? null : startOf(this.#step(node, last).key);
    return offset === null ? this.positionOf(path) : this.positionAt(offset);
  }

  #step(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
    const holder = this.#resolve(node);
    if (isMap(holder)) return this.#pairsOf(holder).get(String(step)) ?? {};
    return isSeq(holder) && typeof step === 'number' ? { value: holder.items[step] } : {};
  }

  /** By key, those of mappings that are taken in with `<<` included. */
  #pairsOf(map: YAMLMap): Map<string, Pair> {
    const known = this.#pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map<string, Pair>();
    this.#pairs.set(map, pairs);
    for (const pair of map.items) {
      if (isScalar(pair.key) && !isMergeKey(pair.key)) pairs.set(String(pair.key.value), pair);
    }
    for (const merged of map.items.filter(({ key }) => isMergeKey(key))) {
      const sources = this.#resolve(merged.value);
      for (const source of isSeq(sources) ? sources.items : [sources]) {
        const taken = this.#resolve(source);
        if (!isMap(taken)) continue;
        for (const [key, pair] of this.#pairsOf(taken)) if (!pairs.has(key)) pairs.set(key, pair);
      }
    }
    return pairs;
  }

  #resolve(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }
}

/** `<<`, which takes in the keys of other mappings. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function isLeftEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
