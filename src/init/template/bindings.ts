import type { SyntaxNode } from '@lezer/common';
import { childrenOf, readAssignment, textOfNode } from './python-nodes.ts';

/** What gives a name its value at the top level of a file. */
export type Binding = { at: number } & (
  | { kind: 'value'; nodes: SyntaxNode[] }
  /** `NAME += value` */
  | { kind: 'addition'; name: string; node: SyntaxNode }
  | { kind: 'class'; node: SyntaxNode }
  /** `module` as written: `src.envs`, `.about`. */
  | { kind: 'import'; module: string; name: string }
  /** A function, or a value that depends on what happens when the file runs. */
  | { kind: 'unknown' }
);

export interface Bindings {
  /** By name, in the file's order. */
  names: ReadonlyMap<string, readonly Binding[]>;
  /** Modules of which everything is imported. */
  wholeModules: readonly string[];
}

/** The bindings of a file's top level. What `if`, `try`, `for` and `with` bind is unknown. */
export function bindingsOf(statements: readonly SyntaxNode[], source: string): Bindings {
  const names = new Map<string, Binding[]>();
  const wholeModules: string[] = [];
  const bind = (name: string, binding: Binding) => {
    const list = names.get(name);
    if (list === undefined) names.set(name, [binding]);
    else list.push(binding);
  };
  for (const statement of statements) {
    if (statement.name === 'ImportStatement') {
      const { module, imported, isWhole } = readImport(statement, source);
      if (isWhole) wholeModules.push(module);
      for (const [as, name] of imported) bind(as, { kind: 'import', module, name, at: statement.to });
    } else {
      for (const [name, binding] of boundBy(statement, source)) bind(name, binding);
    }
  }
  return { names, wholeModules };
}

function boundBy(statement: SyntaxNode, source: string): [name: string, Binding][] {
  const at = statement.to;
  const nameOf = (node: SyntaxNode) => textOfNode(node, source);
  const unknown = (nodes: readonly SyntaxNode[]) =>
    nodes
      .filter(({ name }) => name === 'VariableName')
      .map((node): [string, Binding] => [nameOf(node), { kind: 'unknown', at }]);
  switch (statement.name) {
    case 'AssignStatement': {
      const { targets, value } = readAssignment(statement);
      if (value.length === 0) return [];
      return targets.flatMap((target): [string, Binding][] => {
        const [first] = target;
        const isName = target.length === 1 && first?.name === 'VariableName';
        return isName ? [[nameOf(first), { kind: 'value', nodes: value, at }]] : unknown(target);
      });
    }
    case 'UpdateStatement': {
      const [target, operator, ...value] = childrenOf(statement);
      const [node] = value;
      if (target?.name !== 'VariableName' || operator === undefined) return [];
      const isAddition = nameOf(operator) === '+=' && value.length === 1 && node !== undefined;
      if (!isAddition) return unknown([target]);
      const name = nameOf(target);
      return [[name, { kind: 'addition', name, node, at }]];
    }
    case 'ClassDefinition':
    case 'FunctionDefinition': {
      const name = statement.getChild('VariableName');
      if (name === null) return [];
      const isClass = statement.name === 'ClassDefinition';
      return [[nameOf(name), isClass ? { kind: 'class', node: statement, at } : { kind: 'unknown', at }]];
    }
    default:
      return unknown(assignedWithin(statement));
  }
}

function assignedWithin(statement: SyntaxNode): SyntaxNode[] {
  const targets: SyntaxNode[] = [];
  statement.cursor().iterate(({ name, node }) => {
    if (name === 'AssignStatement' || name === 'UpdateStatement') {
      targets.push(...readAssignment(node).targets.flat());
      const [updated] = name === 'UpdateStatement' ? childrenOf(node) : [];
      if (updated !== undefined) targets.push(updated);
    }
    return !['FunctionDefinition', 'ClassDefinition', 'AssignStatement'].includes(name);
  });
  return targets;
}

interface Import {
  module: string;
  /** The name here, and the name there. */
  imported: [as: string, name: string][];
  isWhole: boolean;
}

/** `from module import NAME as OTHER`, or `*`. `import module` binds nothing that is read. */
function readImport(statement: SyntaxNode, source: string): Import {
  const nodes = childrenOf(statement);
  const start = nodes.findIndex(({ name }) => name === 'import');
  const words = nodes.slice(start + 1).map((node) => textOfNode(node, source));
  const module = nodes
    .slice(1, Math.max(start, 1))
    .map((node) => textOfNode(node, source))
    .join('');
  if (nodes[0]?.name !== 'from') return { module: '', imported: [], isWhole: false };
  const imported: [string, string][] = [];
  const names = words.filter((word) => !['(', ')', ',', '*'].includes(word));
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const isRenamed = names[index + 1] === 'as';
    imported.push([(isRenamed ? names[index + 2] : name) ?? name, name]);
    if (isRenamed) index += 2;
  }
  return { module, imported, isWhole: words.includes('*') };
}
