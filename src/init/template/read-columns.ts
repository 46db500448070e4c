import type { SyntaxNode } from '@lezer/common';
import { readArguments } from './arguments.ts';
import { readFields } from './class-fields.ts';
import type { Evaluator } from './evaluator.ts';
import type { PythonFile } from './python-file.ts';
import { childrenOf, membersOf, readAssignment, splitAtCommas, textOfNode } from './python-nodes.ts';
import type { NamedTask } from './read-tasks.ts';
import type { AddNote, TemplateColumn } from './template-board.ts';

const USUAL_FIELDS = ['name', 'type', 'displayed_by_default', 'hidden', 'never_hidden', 'dummy'];

/** What every board shows by itself. */
const OWN = new Set(['model_type_symbol', 'model', 'average', 'rank', 'dummy', 'fullname']);

/** Where request and result files have another name. */
const FILE_KEYS = new Map([['architecture', 'architectures']]);

/**
 * The columns of the models' metadata: members of `class AutoEvalColumn`, or what is appended one by one to the list
 * that becomes that class. Those of tasks, hidden ones and those of the board itself are left out.
 */
export function readColumns(
  evaluator: Evaluator,
  tasks: readonly NamedTask[],
  note: AddNote,
): TemplateColumn[] {
  const ofTasks = new Set(tasks.flatMap(({ name, key }) => [name, key]));
  const labels = new Set(tasks.map(({ label }) => label));
  const columns = new Map<string, TemplateColumn>();
  for (const file of evaluator.modules.files) {
    for (const { name, value, at } of definedIn(file, evaluator)) {
      const where = file.whereIs(at);
      const key = FILE_KEYS.get(name) ?? name;
      if (OWN.has(name) || ofTasks.has(name) || columns.has(key)) continue;
      const fields = readFields(value, file, evaluator, USUAL_FIELDS);
      if (fields?.get('hidden') === true) continue;
      const label = fields?.get('name');
      if (!fields || typeof label !== 'string') {
        const message = `The column \`${name}\` is left out: its name is no constant text.`;
        note({ where, message, remedy: 'Write the column under `columns` of leaderboard.yaml.' });
      } else if (name === 'still_on_hub') {
        const message = `The column “${label.trim()}” is left out: a flag says of models that they are gone.`;
        note({ where, message, remedy: 'Nothing has to be done: the flag `deleted` is there by itself.' });
      } else if (!labels.has(label.trim())) {
        const isDefault = fields.get('displayed_by_default') === true;
        columns.set(key, { key, label: label.trim() || key, isDefault, type: typeOf(fields.get('type')) });
      }
    }
    if (columns.size > 0) break;
  }
  return [...columns.values()];
}

interface Defined {
  name: string;
  value: SyntaxNode | null;
  at: number;
}

function definedIn(file: PythonFile, evaluator: Evaluator): Defined[] {
  return file.statements.flatMap((statement): Defined[] => {
    const { source } = file;
    switch (statement.name) {
      case 'ClassDefinition': {
        const name = statement.getChild('VariableName');
        return name && textOfNode(name, source) === 'AutoEvalColumn' ? membersOf(statement, source) : [];
      }
      case 'ExpressionStatement': {
        const [call] = childrenOf(statement);
        const [callee] = call?.name === 'CallExpression' ? childrenOf(call) : [];
        const isAppended = callee && /^auto_eval_column\w*\s*\.\s*append$/i.test(textOfNode(callee, source));
        const [item] = (isAppended && call && readArguments(call, source)?.positional) || [];
        return item === undefined ? [] : fromItem(item, file, evaluator);
      }
      case 'AssignStatement': {
        const { targets, value } = readAssignment(statement);
        const [name, list] = [targets[0]?.[0], value[0]];
        const isList =
          name && list?.name === 'ArrayExpression' && /^auto_eval_column/i.test(textOfNode(name, source));
        if (!isList) return [];
        return splitAtCommas(childrenOf(list).slice(1, -1)).flatMap(([item]) =>
          item === undefined ? [] : fromItem(item, file, evaluator),
        );
      }
      default:
        return [];
    }
  });
}

/** `["params", ColumnContent, ColumnContent("#Params (B)", "number", False)]`, or in round brackets. */
function fromItem(item: SyntaxNode, file: PythonFile, evaluator: Evaluator): Defined[] {
  const [key, , content] = splitAtCommas(childrenOf(item).slice(1, -1));
  const name = key?.length === 1 && key[0] ? evaluator.constantOf(key[0], file) : undefined;
  if (typeof name !== 'string' || name.trim() === '') return [];
  return [{ name: name.trim(), value: (content?.length === 1 && content[0]) || null, at: item.from }];
}

function typeOf(type: unknown): TemplateColumn['type'] {
  if (type === 'number') return 'number';
  return type === 'bool' || type === 'boolean' ? 'boolean' : 'text';
}
