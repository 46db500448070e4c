import type { DatasetFile } from './dataset.ts';

/** The Hub advises fewer than 10,000 entries a folder and fewer than 100,000 files a repo. */
const ENTRIES = 10_000;
const FILES = 100_000;

/** Something of which a dataset has more than the Hub advises. */
export interface Crowding {
  /** A folder, without a `/` at its end; null for the dataset as a whole, whose files are counted. */
  folder: string | null;
  count: number;
  /** It should be below this. */
  limit: number;
}

/** What of a listing is too much, the whole first, then folders by path; empty where all is well. */
export function findCrowding(files: readonly Pick<DatasetFile, 'path'>[]): Crowding[] {
  const folders = [...countEntries(files)].filter(([, count]) => count >= ENTRIES);
  return [
    ...(files.length >= FILES ? [{ folder: null, count: files.length, limit: FILES }] : []),
    ...folders
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folder, count]) => ({ folder, count, limit: ENTRIES })),
  ];
}

/** Files and folders directly in each folder. */
function countEntries(files: readonly Pick<DatasetFile, 'path'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const add = (path: string) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
    if (folder === '' || seen.has(folder)) return;
    seen.add(folder);
    add(folder);
  };
  for (const { path } of files) add(path);
  return counts;
}
