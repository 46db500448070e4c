import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { isMissingMarker, readNumber } from '../values/number-value.ts';
import { isSecretKey } from '../values/secret-key.ts';
import type { TableColumn } from './table-columns.ts';

const BOOLEANS = new Map([
  ...['true', '✓', '✔', '✅'].map((text) => [text, true] as const),
  ...['false', '✗', '✘', '❌'].map((text) => [text, false] as const),
]);

/** `✓`, `✗`, `true` and `false`, whatever their case; null for everything else. */
export function booleanOf(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string') return null;
  return (
    BOOLEANS.get(
      cell
        .trim()
        .slice(0, 10)
        .replace(/\uFE0F/g, '')
        .toLowerCase(),
    ) ?? null
  );
}

/**
 * The cells by their columns' names in snake_case: booleans, numbers, else the text. Of two equal names the first
 * counts; what is called like a secret is left out.
 */
export function tableMetadata(
  columns: readonly TableColumn[],
  cell: (column: TableColumn) => unknown,
): Metadata {
  const facts = columns.flatMap((column): [string, MetadataValue][] => {
    const key = snakeCase(column.name);
    return key === '' || isSecretKey(column.name) ? [] : [[key, valueOf(cell(column))]];
  });
  return metadataRecord([...parametersOf(facts), ...facts]);
}

const PARAMETERS = /^(?:n_|num_|number_of_|total_)?param(?:eter)?s(?:_count)?$/;

/** Parameters that are counted one by one, as `params` in billions. */
function parametersOf(facts: readonly [string, MetadataValue][]): [string, MetadataValue][] {
  const found = facts.find(
    ([key, value]) => PARAMETERS.test(key) && typeof value === 'number' && value >= 1e5,
  );
  return found === undefined ? [] : [['params', Number((Number(found[1]) / 1e9).toPrecision(4))]];
}

function valueOf(cell: unknown): MetadataValue {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return booleanOf(cell);
  // What follows is a key to sort by.
  const text = cell.replace(/(?<=.)@@[^@]*$/, '');
  if (isMissingMarker(text)) return null;
  return booleanOf(text) ?? readNumber(text).value ?? metadataText(text);
}

/** `Model type (emoji)` and `modelType` become `model_type_emoji` and `model_type`. */
function snakeCase(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
