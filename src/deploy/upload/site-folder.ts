import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeHasher } from '../../datasets/cache/node-hasher.ts';
import { comparePaths } from '../../datasets/path.ts';
import { UserError } from '../../domain/user-error.ts';

/** A file that is to stand in a Space. */
export interface SiteFile {
  /** `/`-separated, below the site. */
  path: string;
  /** Bytes. */
  size: number;
  /** git-blob SHA-1. */
  oid: string;
  /** @throws {UserError} when it is no longer what it was when the site was read. */
  read(): Uint8Array;
}

/** Every file of a built site, by path. Contents are read when they are asked for, and not kept. */
export function readSiteFolder(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      const bytes = readFileSync(file);
      const oid = nodeHasher.gitBlob(bytes);
      return { path: name, size: bytes.length, oid, read: () => readAgain(file, name, oid) };
    })
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** A file that is made, not read. */
export function textFile(name: string, text: string): SiteFile {
  const bytes = new TextEncoder().encode(text);
  return { path: name, size: bytes.length, oid: nodeHasher.gitBlob(bytes), read: () => bytes };
}

/** Whether the Hub keeps just this content, in git or in LFS. */
export function hasContent(file: SiteFile, kept: { size: number; oid: string | null }): boolean {
  if (file.size !== kept.size) return false;
  return kept.oid === file.oid || kept.oid === nodeHasher.lfs(file.read());
}

function readAgain(file: string, name: string, oid: string): Uint8Array {
  const bytes = readFileSync(file);
  if (nodeHasher.gitBlob(bytes) === oid) return bytes;
  throw new UserError(
    `"${name}" of the site has changed while it was being uploaded.`,
    'Another build has replaced the site. Deploy again when it has ended.',
  );
}
