import { readFields, type FieldValues } from './class-fields.ts';
import type { Evaluator } from './evaluator.ts';
import { membersOf } from './python-nodes.ts';
import type { AddNote, TemplateTask } from './template-board.ts';

/** A task, and the name of its member in the enumeration, by which columns may be called. */
export type NamedTask = TemplateTask & { name: string };

const USUAL_FIELDS = ['benchmark', 'metric', 'col_name', 'category'];
const GROUP_FIELDS = ['category', 'group'];
const KNOWN_FIELDS = new Set([...USUAL_FIELDS, ...GROUP_FIELDS]);
const BY_HAND = 'Write the task under `tasks` of leaderboard.yaml.';

/** The members of `class Tasks(Enum)`, in its order. */
export function readTasks(evaluator: Evaluator, note: AddNote): NamedTask[] {
  const definition = evaluator.modules.define('Tasks');
  if (definition === null) {
    const where = evaluator.modules.files[0]?.path ?? 'src/about.py';
    note({ where, message: 'No file has a class `Tasks`.', remedy: 'Write `tasks` of leaderboard.yaml.' });
    return [];
  }
  const { file, binding } = definition;
  if (binding.kind !== 'class') {
    const message = '`Tasks` is no class whose members are listed.';
    note({ where: file.whereIs(binding.at), message, remedy: 'Write `tasks` of leaderboard.yaml.' });
    return [];
  }
  const tasks = new Map<string, NamedTask>();
  const unknown = new Set<string>();
  for (const { name, value, at } of membersOf(binding.node, file.source)) {
    if (name.startsWith('_')) continue;
    const where = file.whereIs(at);
    const fields = readFields(value, file, evaluator, USUAL_FIELDS);
    const outcome =
      fields === null ? 'it is not made of the listed fields of a task' : readTask(name, fields);
    if (typeof outcome === 'string') {
      note({ where, message: `The task \`${name}\` is left out: ${outcome}.`, remedy: BY_HAND });
      continue;
    }
    // Members of an enumeration with the same value are one.
    const identity = JSON.stringify([outcome.key, outcome.metric, outcome.label]);
    if (!tasks.has(identity)) tasks.set(identity, outcome);
    for (const field of fields?.names ?? []) {
      if (KNOWN_FIELDS.has(field) || !fields?.isSet(field) || unknown.has(field)) continue;
      unknown.add(field);
      note({
        where,
        message: `The field \`${field}\` of the tasks is not carried over.`,
        remedy: 'Look among the keys of `tasks` in docs/configuration.md for what it says.',
      });
    }
  }
  return [...tasks.values()];
}

/** The task, or why there is none. */
function readTask(name: string, fields: FieldValues): NamedTask | string {
  const key = fields.get('benchmark');
  const metric = fields.get('metric');
  const label = fields.get('col_name');
  if (typeof key !== 'string' || key.trim() === '') return 'its `benchmark` is no constant text';
  if (typeof metric !== 'string' || metric.trim() === '') return 'its `metric` is no constant text';
  const groupField = GROUP_FIELDS.find((field) => fields.get(field) !== undefined);
  const group = groupField === undefined ? null : fields.get(groupField);
  return {
    name,
    key,
    metric,
    label: plain(label) ?? key,
    group: plain(group),
  };
}

function plain(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
