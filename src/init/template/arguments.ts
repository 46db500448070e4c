import type { SyntaxNode } from '@lezer/common';
import { childrenOf, splitAtCommas, textOfNode } from './python-nodes.ts';

/** The arguments of a call, unevaluated. */
export interface Arguments {
  positional: readonly SyntaxNode[];
  named: ReadonlyMap<string, SyntaxNode>;
}

/** null where the call has `*list`, `**mapping` or a comprehension, or is none. */
export function readArguments(call: SyntaxNode, source: string): Arguments | null {
  const list = call.getChild('ArgList');
  if (call.name !== 'CallExpression' || list === null) return null;
  const positional: SyntaxNode[] = [];
  const named = new Map<string, SyntaxNode>();
  for (const part of splitAtCommas(childrenOf(list).slice(1, -1))) {
    const [first, sign, value] = part;
    if (first !== undefined && part.length === 1) positional.push(first);
    else if (first !== undefined && sign?.name === 'AssignOp' && value !== undefined && part.length === 3) {
      named.set(textOfNode(first, source), value);
    } else return null;
  }
  return { positional, named };
}
