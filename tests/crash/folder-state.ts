import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One hash for every path and byte below a folder; 'none' when there is no folder. */
export function hashFolder(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const hash = createHash('sha256');
  for (const file of listFiles(folder)) {
    const content = readFileSync(path.join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Paths of all files, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort();
}

const OF_CACHE = [
  /^datasets\.lock\.json$/,
  /^objects\.verified\.json$/,
  /^objects\/[0-9a-f]{2}\/[0-9a-f]{38}(?:[0-9a-f]{24})?$/,
  /^parsed\/[\w-]+\.json$/,
];

/** What is in a cache folder and does not belong there: unfinished files and signs of a run that has ended. */
export function findLeftovers(cacheFolder: string): string[] {
  const files = listFiles(cacheFolder).filter((file) => !OF_CACHE.some((pattern) => pattern.test(file)));
  const folders = readdirSync(cacheFolder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !['objects', 'parsed'].includes(item.name))
    .map(({ name }) => name);
  return [...new Set([...files, ...folders])];
}
