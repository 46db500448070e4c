import type { SyntaxNode } from '@lezer/common';
import { readArguments, type Arguments } from './arguments.ts';
import { textOfConstant, type Constant } from './constant.ts';
import { bracePieces, pathPieces } from './format-text.ts';
import { childrenOf, textOfNode } from './python-nodes.ts';

type Evaluate = (node: SyntaxNode) => Constant | undefined;

/** A value, or the pieces of a text; undefined for every other call. */
type Result = { value: Constant | undefined } | string[] | undefined;

/** The few calls whose outcome is known without a run. An environment variable has its default. */
export function evaluateCall(call: SyntaxNode, source: string, evaluate: Evaluate): Result {
  const [callee] = childrenOf(call);
  const found = readArguments(call, source);
  if (callee === undefined || found === null) return undefined;
  const known = callee.to - callee.from < 30 ? FUNCTIONS.get(textOfNode(callee, source)) : undefined;
  if (known !== undefined) return known(found, evaluate);
  const [object, , property] = callee.name === 'MemberExpression' ? childrenOf(callee) : [];
  if (object === undefined || property?.name !== 'PropertyName') return undefined;
  const method = METHODS.get(textOfNode(property, source));
  const text = method && evaluate(object);
  return typeof text === 'string' ? method?.(text, found, evaluate) : undefined;
}

const environment = ({ positional, named }: Arguments, evaluate: Evaluate): Result => {
  const fallback = positional[1] ?? named.get('default');
  return { value: fallback === undefined ? null : evaluate(fallback) };
};

const FUNCTIONS = new Map<string, (found: Arguments, evaluate: Evaluate) => Result>([
  ['os.environ.get', environment],
  ['os.getenv', environment],
  [
    'os.path.join',
    ({ positional, named }, evaluate) => {
      const paths = positional.map(evaluate);
      const isFit = named.size === 0 && paths.every((path) => typeof path === 'string');
      return isFit ? pathPieces(paths) : undefined;
    },
  ],
  [
    'str',
    ({ positional: [first, ...others], named }, evaluate) => {
      const value = first && others.length + named.size === 0 ? evaluate(first) : undefined;
      return { value: value === undefined ? undefined : textOfConstant(value) };
    },
  ],
]);

const METHODS = new Map<string, (text: string, found: Arguments, evaluate: Evaluate) => Result>([
  ['strip', (text, found) => (isEmpty(found) ? { value: text.trim() } : undefined)],
  ['lstrip', (text, found) => (isEmpty(found) ? { value: text.trimStart() } : undefined)],
  ['rstrip', (text, found) => (isEmpty(found) ? { value: text.trimEnd() } : undefined)],
  [
    'format',
    (text, found, evaluate) => {
      const positional = found.positional.map(evaluate);
      const named = new Map([...found.named].map(([name, node]) => [name, evaluate(node)]));
      const isFit = (value: Constant | undefined) => value !== undefined;
      if (!positional.every(isFit) || ![...named.values()].every(isFit)) return undefined;
      const known = new Map(
        [...named].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      return bracePieces(text, positional, known);
    },
  ],
]);

function isEmpty({ positional, named }: Arguments): boolean {
  return positional.length === 0 && named.size === 0;
}
