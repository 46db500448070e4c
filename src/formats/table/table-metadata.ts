import type { Metadata, MetadataValue } from '../../domain/metadata.ts';
import { metadataRecord, metadataText } from '../values/metadata-record.ts';
import { isMissingMarker, readNumber } from '../values/number-value.ts';
import type { TableColumn } from './table-columns.ts';

const BOOLEANS = new Map([
  ...['true', '✓', '✔', '✅'].map((text) => [text, true] as const),
  ...['false', '✗', '✘', '❌'].map((text) => [text, false] as const),
]);

/** `✓`, `✗`, `true` and `false`, whatever their case; null for every other text. */
export function booleanOf(cell: string): boolean | null {
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

/** The cells by their columns' names in snake_case: booleans, numbers, else the text. Of two equal names the first counts. */
export function tableMetadata(
  columns: readonly TableColumn[],
  cell: (column: TableColumn) => string,
): Metadata {
  return metadataRecord(
    columns.flatMap((column) => {
      const key = snakeCase(column.name);
      return key === '' ? [] : [[key, valueOf(cell(column))] as const];
    }),
  );
}

function valueOf(cell: string): MetadataValue {
  if (isMissingMarker(cell)) return null;
  return booleanOf(cell) ?? readNumber(cell).value ?? metadataText(cell);
}

/** `Model type (emoji)` and `modelType` become `model_type_emoji` and `model_type`. */
function snakeCase(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
