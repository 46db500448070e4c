import picomatch from 'picomatch';

export interface Selected<File> {
  selected: File[];
  leftOut: File[];
}

/**
 * Divides files by glob patterns on their paths, in the given order. A file is selected if a pattern of `include`
 * matches (or there is none) and no pattern of `exclude` does. `**` crosses folders, and dot files are files.
 */
export function selectFiles<File extends { path: string }>(
  files: readonly File[],
  include: readonly string[],
  exclude: readonly string[],
): Selected<File> {
  const isIncluded = include.length > 0 ? matcher(include) : () => true;
  const isExcluded = exclude.length > 0 ? matcher(exclude) : () => false;
  const selected: File[] = [];
  const leftOut: File[] = [];
  for (const file of files) {
    (isIncluded(file.path) && !isExcluded(file.path) ? selected : leftOut).push(file);
  }
  return { selected, leftOut };
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  return picomatch([...patterns], { dot: true });
}
