import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of all files below a folder, by their paths in it, in the paths' order. */
export function readFolder(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
