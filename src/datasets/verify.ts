import type { DatasetFile } from './dataset.ts';
import { gitBlobOid, isLfsOid, lfsOid } from './oid.ts';

/** Says how the bytes differ from what the listing promised, or null when length and oid are right. */
export async function findMismatch(file: DatasetFile, bytes: Uint8Array): Promise<string | null> {
  if (bytes.length !== file.size) return `${bytes.length} of ${file.size} bytes`;
  if (file.oid === null) return null;
  const oid = await (isLfsOid(file.oid) ? lfsOid(bytes) : gitBlobOid(bytes));
  return oid === file.oid ? null : `content with the hash ${oid} instead of ${file.oid}`;
}
