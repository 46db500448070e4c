import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { quote } from './found-value.ts';
import { isMergeKey, type KeyPath, type YamlSource } from './yaml-source.ts';
import type { YamlProblem } from './yaml-syntax.ts';

export interface NodeProblem extends YamlProblem {
  path: KeyPath;
  /** Whether it leaves in doubt what the file says. */
  isFatal: boolean;
}

/** Keys that stand twice, and references (`*name`, `<<`) that lead nowhere. */
export function nodeProblems(source: YamlSource): NodeProblem[] {
  const problems: NodeProblem[] = [];
  const anchors = new Map<string, Node>();

  const walk = (node: unknown, path: KeyPath): void => {
    if (isAlias(node) && !anchors.has(node.source)) problems.push(unknownAnchor(node.source, node, path));
    if (!isNode(node) || isAlias(node)) return;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (isMap(node)) walkMap(node, path);
  };

  const walkMap = (map: YAMLMap, path: KeyPath): void => {
    const firsts = new Map<string, Node>();
    for (const pair of map.items) {
      if (!isScalar(pair.key)) continue;
      const key = [...path, String(pair.key.value)];
      const first = firsts.get(String(pair.key.value));
      if (first === undefined) firsts.set(String(pair.key.value), pair.key);
      else problems.push(duplicateKey(pair.key, source.positionAt(startOf(first)).line, key));
      walk(pair.value, key);
      if (isMergeKey(pair.key) && !isMergeable(pair, anchors)) problems.push(badMerge(pair, key));
    }
  };

  walk(source.document.contents, []);
  return problems;
}

function isMergeable({ value }: Pair, anchors: ReadonlyMap<string, Node>): boolean {
  const resolve = (node: unknown) => (isAlias(node) ? anchors.get(node.source) : node);
  const source = resolve(value);
  return (isSeq(source) ? source.items : [source]).every((item) => isMap(resolve(item)));
}

function duplicateKey(key: Node, firstLine: number, path: KeyPath): NodeProblem {
  return {
    offset: startOf(key),
    path,
    isFatal: false,
    message: `stands a second time; the first is in line ${firstLine}.`,
    hint: 'Remove one of the two.',
  };
}

function unknownAnchor(name: string, node: Node, path: KeyPath): NodeProblem {
  return {
    offset: startOf(node),
    path,
    isFatal: true,
    message: `refers to ${quote(`*${name}`)}, but no ${quote(`&${name}`)} stands before it.`,
    hint: 'If it is a text that starts with an asterisk, put it in quotes.',
  };
}

function badMerge({ value, key }: Pair, path: KeyPath): NodeProblem {
  return {
    offset: startOf(isNode(value) ? value : key),
    path,
    isFatal: true,
    message: 'must be a reference to a mapping, such as `<<: *name`.',
    hint: null,
  };
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
