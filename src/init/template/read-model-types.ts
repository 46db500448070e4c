import { readFields } from './class-fields.ts';
import type { Evaluator } from './evaluator.ts';
import { membersOf } from './python-nodes.ts';
import type { AddNote, TemplateModelType } from './template-board.ts';

const USUAL_FIELDS = ['name', 'display_name', 'symbol'];

/** The members of `class ModelType(Enum)`, in its order. */
export function readModelTypes(evaluator: Evaluator, note: AddNote): TemplateModelType[] {
  const definition = evaluator.modules.define('ModelType');
  if (definition?.binding.kind !== 'class') return [];
  const { file, binding } = definition;
  const types = new Map<string, TemplateModelType>();
  for (const { name, value, at } of membersOf(binding.node, file.source)) {
    if (name.startsWith('_')) continue;
    const fields = readFields(value, file, evaluator, USUAL_FIELDS);
    const label = fields?.get('name');
    if (!fields || typeof label !== 'string') {
      note({
        where: file.whereIs(at),
        message: `The model type \`${name}\` is left out: its name is no constant text.`,
        remedy: 'Write the type under `model_types` of leaderboard.yaml.',
      });
      continue;
    }
    const sign = fields.get('symbol');
    const symbol = typeof sign === 'string' ? sign.trim() : '';
    // Some write the symbol into the name as well.
    const words = label.trim().startsWith(symbol) ? label.trim().slice(symbol.length).trim() : label.trim();
    const shown = words || name;
    const id = idOf(shown) || idOf(name);
    if (id === '' || types.has(id)) continue;
    types.set(id, { id, label: shown, symbol });
  }
  return [...types.values()];
}

function idOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
