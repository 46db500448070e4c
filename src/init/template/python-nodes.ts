import type { SyntaxNode } from '@lezer/common';

/** The children that mean something to Python, in their order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') children.push(child);
  }
  return children;
}

/** Nodes between commas. A comma at the end begins no part. */
export function splitAtCommas(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  if (parts.at(-1)?.length === 0) parts.pop();
  return parts;
}

/** Statements of a file or body one by one: those that share a line, and classes without their decorators. */
export function statementsOf(body: SyntaxNode): SyntaxNode[] {
  return childrenOf(body).flatMap((node) => {
    if (node.name === 'StatementGroup') return childrenOf(node);
    if (node.name === 'DecoratedStatement') return childrenOf(node).slice(-1);
    return [node];
  });
}

/** What `NAME = value`, `NAME: type = value` and `A = B = value` assign; without a value where only a type stands. */
export interface Assignment {
  targets: SyntaxNode[][];
  /** Several nodes where commas make a tuple. */
  value: SyntaxNode[];
}

export function readAssignment(statement: SyntaxNode): Assignment {
  const parts: SyntaxNode[][] = [[]];
  for (const node of childrenOf(statement)) {
    if (node.name === 'AssignOp') parts.push([]);
    else if (node.name !== 'TypeDef') parts.at(-1)?.push(node);
  }
  if (parts.length === 1) return { targets: parts, value: [] };
  return { targets: parts.slice(0, -1), value: parts.at(-1) ?? [] };
}

export interface Member {
  name: string;
  /** null where it is no single expression. */
  value: SyntaxNode | null;
  at: number;
}

/** Assignments of a class's body to one name each, in their order. */
export function membersOf(classNode: SyntaxNode, source: string): Member[] {
  const body = classNode.getChild('Body');
  if (body === null) return [];
  return statementsOf(body).flatMap((statement) => {
    if (statement.name !== 'AssignStatement') return [];
    const { targets, value } = readAssignment(statement);
    const target = targets.length === 1 && targets[0]?.length === 1 ? targets[0][0] : undefined;
    if (target?.name !== 'VariableName' || value.length === 0) return [];
    const single = (value.length === 1 && value[0]) || null;
    return [{ name: textOfNode(target, source), value: single, at: statement.from }];
  });
}

export function textOfNode(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to);
}
