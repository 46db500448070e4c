import type { SyntaxNode } from '@lezer/common';
import type { Binding } from './bindings.ts';
import { parseNumber, textOfConstant, type Constant } from './constant.ts';
import { evaluateCall } from './evaluate-call.ts';
import { percentPieces } from './format-text.ts';
import type { Definition, Modules } from './modules.ts';
import type { PythonFile } from './python-file.ts';
import { childrenOf, splitAtCommas, textOfNode } from './python-nodes.ts';
import { decodeFormatText, decodeString, partsOf } from './python-string.ts';

/** Deeper expressions, names of names among them, count as not constant. */
const MAX_DEPTH = 200;
/** Longer texts count as not constant; so does every text once all that were put together are that long. */
const MAX_TEXT = 1_000_000;
const MAX_TOTAL = 20_000_000;
const MAX_KEPT = 200;

export interface Evaluated {
  value: Constant;
  /** Replacements of f-strings that are no constants and stand in the text as they are written. */
  kept: readonly Kept[];
}

export interface Kept {
  where: string;
  text: string;
}

/**
 * Works out constants: literals, names that stand for them, `+`, `%`, `format`, `strip`, `str`, f-strings,
 * `os.path.join`, and the defaults of environment variables. Everything else is no constant; nothing is ever run.
 */
export class Evaluator {
  readonly modules: Modules;
  readonly #memo = new Map<Binding, Evaluated | undefined>();
  #kept: Kept[] = [];
  #total = 0;

  constructor(modules: Modules) {
    this.modules = modules;
  }

  /** undefined where it is no constant. */
  valueOf({ file, binding }: Definition): Evaluated | undefined {
    this.#kept = [];
    const value = this.#binding(binding, file, 0);
    return value === undefined ? undefined : { value, kept: this.#kept };
  }

  /** undefined where it is no constant, or one with replacements kept. */
  constantOf(node: SyntaxNode, file: PythonFile): Constant | undefined {
    this.#kept = [];
    const value = this.#fold(node, file, 0);
    return this.#kept.length === 0 ? value : undefined;
  }

  #binding(binding: Definition['binding'], file: PythonFile, depth: number): Constant | undefined {
    if (!this.#memo.has(binding)) {
      // Until its value is known, so that a name that leads to itself is no constant.
      this.#memo.set(binding, undefined);
      const start = this.#kept.length;
      const value = this.#bound(binding, file, depth);
      if (value === undefined) return undefined;
      this.#memo.set(binding, { value, kept: this.#kept.slice(start) });
      return value;
    }
    const known = this.#memo.get(binding);
    if (known === undefined || this.#kept.length + known.kept.length > MAX_KEPT) return undefined;
    this.#kept.push(...known.kept);
    return known.value;
  }

  #bound(binding: Definition['binding'], file: PythonFile, depth: number): Constant | undefined {
    if (binding.kind === 'value') {
      const [first] = binding.nodes;
      if (binding.nodes.length === 1 && first !== undefined) return this.#fold(first, file, depth);
      return this.#list(binding.nodes, file, depth);
    }
    if (binding.kind !== 'addition') return undefined;
    const { name, node } = binding;
    const before = this.#name(name, file, node.from, depth);
    const added = this.#fold(node, file, depth);
    return this.#joinTexts([before, added]);
  }

  #name(name: string, file: PythonFile, at: number, depth: number): Constant | undefined {
    const found = this.modules.find(name, file, at);
    return found === null || depth > MAX_DEPTH
      ? undefined
      : this.#binding(found.binding, found.file, depth + 1);
  }

  #fold(node: SyntaxNode, file: PythonFile, depth: number): Constant | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const text = () => textOfNode(node, file.source);
    const inner = (child: SyntaxNode) => this.#fold(child, file, depth + 1);
    switch (node.name) {
      case 'String':
        return decodeString(text());
      case 'FormatString':
        return this.#formatString(node, file, depth);
      case 'ContinuedString':
        return this.#joinTexts(childrenOf(node).map(inner));
      case 'Number':
        return parseNumber(text());
      case 'Boolean':
        return text() === 'True';
      case 'None':
        return null;
      case 'VariableName':
        return this.#name(text(), file, node.from, depth);
      case 'ParenthesizedExpression': {
        const [, child, end] = childrenOf(node);
        return child !== undefined && end?.name === ')' ? inner(child) : undefined;
      }
      case 'TupleExpression':
      case 'ArrayExpression':
        return this.#list(childrenOf(node).slice(1, -1), file, depth);
      case 'DictionaryExpression':
        return this.#dictionary(node, file, depth);
      case 'UnaryExpression': {
        const [sign, operand] = childrenOf(node);
        const value = operand && sign?.name === 'ArithOp' ? inner(operand) : undefined;
        const isMinus = sign !== undefined && textOfNode(sign, file.source) === '-';
        return isMinus && (typeof value === 'number' || typeof value === 'bigint') ? -value : undefined;
      }
      case 'BinaryExpression':
        return this.#binary(node, file, depth);
      case 'CallExpression': {
        const result = evaluateCall(node, file.source, inner);
        return Array.isArray(result) ? this.#joinTexts(result) : result?.value;
      }
      default:
        return undefined;
    }
  }

  #list(nodes: readonly SyntaxNode[], file: PythonFile, depth: number): Constant[] | undefined {
    const items: Constant[] = [];
    for (const [node, ...others] of splitAtCommas(nodes)) {
      const item = node && others.length === 0 ? this.#fold(node, file, depth + 1) : undefined;
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  #dictionary(node: SyntaxNode, file: PythonFile, depth: number): Map<string, Constant> | undefined {
    const entries = new Map<string, Constant>();
    for (const [key, colon, value, ...others] of splitAtCommas(childrenOf(node).slice(1, -1))) {
      if (!key || colon?.name !== ':' || !value || others.length > 0) return undefined;
      const name = this.#fold(key, file, depth + 1);
      const folded = this.#fold(value, file, depth + 1);
      if (typeof name !== 'string' || folded === undefined) return undefined;
      entries.set(name, folded);
    }
    return entries;
  }

  /** `a + b + c` leans to the left, and is taken as one sum. */
  #binary(node: SyntaxNode, file: PythonFile, depth: number): Constant | undefined {
    const operands: SyntaxNode[] = [];
    for (let left: SyntaxNode = node; ;) {
      const [first, sign, second] = left.name === 'BinaryExpression' ? childrenOf(left) : [];
      const operator = sign && textOfNode(sign, file.source);
      if (operator === '%' && left === node && first && second) {
        const template = this.#fold(first, file, depth + 1);
        const values = this.#fold(second, file, depth + 1);
        if (typeof template !== 'string' || values === undefined) return undefined;
        return this.#joinTexts(percentPieces(template, values));
      }
      if (operator !== '+' || !first || !second) {
        operands.push(left);
        break;
      }
      operands.push(second);
      left = first;
    }
    if (operands.length === 1) return undefined;
    return this.#joinTexts(operands.reverse().map((operand) => this.#fold(operand, file, depth + 1)));
  }

  #formatString(node: SyntaxNode, file: PythonFile, depth: number): string | undefined {
    const { source } = file;
    const parts = partsOf(textOfNode(node, source));
    if (parts === null) return undefined;
    const pieces: string[] = [];
    let start = node.from + parts.prefix.length + parts.quote.length;
    for (const replacement of node.getChildren('FormatReplacement')) {
      pieces.push(decodeFormatText(source.slice(start, replacement.from), parts.isRaw));
      const [, expression, end] = childrenOf(replacement);
      const value = expression && end?.name === '}' ? this.#fold(expression, file, depth + 1) : undefined;
      const asWritten = textOfNode(replacement, source);
      const text = value === undefined ? undefined : textOfConstant(value);
      if (text === undefined) this.#kept.push({ where: file.whereIs(replacement.from), text: asWritten });
      if (this.#kept.length > MAX_KEPT) return undefined;
      pieces.push(text ?? asWritten);
      start = replacement.to;
    }
    pieces.push(decodeFormatText(source.slice(start, node.to - parts.quote.length), parts.isRaw));
    return this.#joinTexts(pieces);
  }

  #joinTexts(pieces: readonly (Constant | undefined)[] | undefined): string | undefined {
    let length = 0;
    const texts: string[] = [];
    for (const piece of pieces ?? []) {
      if (typeof piece !== 'string') return undefined;
      length += piece.length;
      if (length > MAX_TEXT) return undefined;
      texts.push(piece);
    }
    this.#total += length;
    return pieces === undefined || this.#total > MAX_TOTAL ? undefined : texts.join('');
  }
}
