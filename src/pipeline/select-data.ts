import type { DatasetFile } from '../datasets/dataset.ts';
import { selectFiles } from '../datasets/select.ts';
import type { IgnoredFile } from '../domain/report.ts';
import { ignoredReason } from '../formats/ignored.ts';

export interface Selection {
  include: readonly string[];
  exclude: readonly string[];
}

/** Tells the files that are to be read from those that the config leaves out or that are no data by their name. */
export function selectData(
  files: readonly DatasetFile[],
  { include, exclude }: Selection,
): { wanted: DatasetFile[]; ignored: IgnoredFile[] } {
  const { selected, leftOut } = selectFiles(files, include, exclude);
  const ignored = leftOut.map(({ path }) => ({ path, reason: 'left out by include or exclude' }));
  const paths = new Set(files.map(({ path }) => path));
  const hasFile = (path: string) => paths.has(path);
  const wanted: DatasetFile[] = [];
  for (const file of selected) {
    const reason = ignoredReason(file.path, hasFile);
    if (reason === null) wanted.push(file);
    else ignored.push({ path: file.path, reason });
  }
  return { wanted, ignored: ignored.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
