import type { ClientMetadata, ClientTable } from '../../domain/client-table.ts';
import type { MetadataValue } from '../../domain/metadata.ts';
import { foldText } from '../fold.ts';
import type { Coded, FieldDraft } from './query-field.ts';
import { once } from './once.ts';

/** From so many different values on, a text is none of a few. */
const MANY = 100;

/** The metadata of a table: what its columns show, then what only filters ask for. */
export function metadataFields(table: ClientTable): FieldDraft[] {
  return table.metadata.map((metadata) => {
    const { key } = metadata;
    const column = table.columns.find((each) => each.key === key);
    const filter = table.filters.find((each) => each.key === key);
    const label = column?.label ?? filter?.label ?? key;
    const draft = { names: [key, label, `meta.${key}`], label, isOfName: false };
    if (metadata.kind === 'numbers') {
      const { values } = metadata;
      const decimals = column?.decimals ?? null;
      return {
        ...draft,
        kind: 'number',
        reader: { kind: 'numbers', values: () => values, decimals: () => decimals },
      };
    }
    const labels = new Map<MetadataValue, string>([
      ...(key === 'model_type'
        ? table.modelTypes.map(({ id, label: type }): [string, string] => [id, type])
        : []),
      ...(filter?.choices ?? []).map(({ value, label: choice }): [MetadataValue, string] => [value, choice]),
    ]);
    const values = once(() =>
      metadata.dictionary.map((value) => codedValue(value, labels.get(value) ?? null)),
    );
    return {
      ...draft,
      kind: kindOf(metadata),
      reader: { kind: 'coded', values, index: () => metadata.index },
    };
  });
}

function kindOf({ dictionary }: Extract<ClientMetadata, { kind: 'dictionary' }>): FieldDraft['kind'] {
  if (dictionary.length > 0 && dictionary.every((value) => typeof value === 'boolean')) return 'boolean';
  if (dictionary.some((value) => typeof value === 'number')) return 'number';
  return dictionary.length < MANY ? 'choice' : 'text';
}

function codedValue(value: Exclude<MetadataValue, null>, label: string | null): Coded {
  const name = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  const shown = typeof value === 'string' && label !== null ? label : name;
  return { shown: [shown], texts: [...new Set([shown, name].map(foldText))], value };
}
