import type { SyntaxNode } from '@lezer/common';
import { readArguments } from './arguments.ts';
import type { Constant } from './constant.ts';
import type { Evaluator } from './evaluator.ts';
import type { PythonFile } from './python-file.ts';
import { childrenOf, statementsOf, readAssignment, textOfNode } from './python-nodes.ts';

/** What the call of a dataclass sets. */
export interface FieldValues {
  /** The names in the order of the class, and others that the call has. */
  names: readonly string[];
  /** undefined where a field is not set, or to no constant. */
  get: (name: string) => Constant | undefined;
  isSet: (name: string) => boolean;
}

/**
 * The values of a call such as `Task("arc", metric="acc")`. Names of positional arguments are those of the class's
 * annotated fields, else `usual` ones. null for anything else than the call of a class whose arguments are listed.
 */
export function readFields(
  call: SyntaxNode | null,
  file: PythonFile,
  evaluator: Evaluator,
  usual: readonly string[],
): FieldValues | null {
  const [callee] = call === null ? [] : childrenOf(call);
  const found = call && readArguments(call, file.source);
  if (!call || !found || callee?.name !== 'VariableName') return null;
  const definition = evaluator.modules.find(textOfNode(callee, file.source), file, call.from);
  if (definition !== null && definition.binding.kind !== 'class') return null;
  const values = new Map<string, SyntaxNode>();
  const owner = definition?.file ?? file;
  const fields =
    definition?.binding.kind === 'class' ? fieldsOf(definition.binding.node, owner.source) : NONE;
  const names = fields.size > 0 ? [...fields.keys()] : usual;
  if (found.positional.length > names.length) return null;
  for (const [index, node] of found.positional.entries()) values.set(names[index] ?? '', node);
  for (const [name, node] of found.named) values.set(name, node);
  return {
    names: [...new Set([...names, ...found.named.keys()])],
    isSet: (name) => values.has(name),
    get: (name) => {
      const value = values.get(name);
      const fallback = fields.get(name);
      if (value !== undefined) return evaluator.constantOf(value, file);
      return fallback && evaluator.constantOf(fallback, owner);
    },
  };
}

type Fields = ReadonlyMap<string, SyntaxNode | null>;
const NONE: Fields = new Map();
/** No class of a template has as many. */
const MAX_FIELDS = 50;
const known = new WeakMap<SyntaxNode, Fields>();

/** Annotated fields in their order, with their defaults. Kept, as each member of an enumeration asks for them. */
function fieldsOf(classNode: SyntaxNode, source: string): Fields {
  const fields = known.get(classNode) ?? readDeclared(classNode, source);
  known.set(classNode, fields);
  return fields;
}

function readDeclared(classNode: SyntaxNode, source: string): Fields {
  const body = classNode.getChild('Body');
  const fields = new Map<string, SyntaxNode | null>();
  for (const statement of body === null ? [] : statementsOf(body)) {
    if (statement.name !== 'AssignStatement' || statement.getChild('TypeDef') === null) continue;
    const { targets, value } = readAssignment(statement);
    const name = targets[0]?.[0];
    if (name?.name !== 'VariableName' || fields.size >= MAX_FIELDS) continue;
    fields.set(textOfNode(name, source), (value.length === 1 && value[0]) || null);
  }
  return fields;
}
