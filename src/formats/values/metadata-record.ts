import type { Metadata, MetadataValue } from '../../domain/metadata.ts';

/** Longer texts are cut: a fact about a model is a line, and a table shows it in a cell. */
const MAX_LENGTH = 1000;

/** A record without a prototype, so that no key is special. Of equal keys the first counts. */
export function metadataRecord(entries: Iterable<readonly [string, MetadataValue]>): Metadata {
  const metadata = Object.create(null) as Record<string, MetadataValue>;
  for (const [key, value] of entries) if (!Object.hasOwn(metadata, key)) metadata[key] = value;
  return metadata;
}

/** A text of a file as metadata keeps it; null for an empty one. */
export function metadataText(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return (trimmed.length > MAX_LENGTH ? `${trimmed.slice(0, MAX_LENGTH - 1)}…` : trimmed).toWellFormed();
}
