import type { DatasetFile } from '../dataset.ts';
import { type Hasher, isLfsOid } from '../oid.ts';

/** Says how the bytes differ from what the listing promised, or null when length and oid are right. */
export async function findMismatch(
  file: DatasetFile,
  bytes: Uint8Array,
  hasher: Hasher,
): Promise<string | null> {
  if (bytes.length !== file.size) return `${bytes.length} of ${file.size} bytes`;
  if (file.oid === null) return null;
  const oid = await (isLfsOid(file.oid) ? hasher.lfs(bytes) : hasher.gitBlob(bytes));
  return oid === file.oid ? null : `content with the hash ${oid} instead of ${file.oid}`;
}
