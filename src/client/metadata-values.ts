import type { ClientMetadata, ClientTable } from '../domain/client-table.ts';
import type { MetadataValue } from '../domain/metadata.ts';

/** A row's value under a metadata key. */
export function metadataValue(metadata: ClientMetadata, row: number): MetadataValue {
  return metadata.kind === 'numbers'
    ? (metadata.values[row] ?? null)
    : (metadata.dictionary[metadata.index[row] ?? -1] ?? null);
}

export function findMetadata(table: Pick<ClientTable, 'metadata'>, key: string): ClientMetadata | undefined {
  return table.metadata.find((metadata) => metadata.key === key);
}
