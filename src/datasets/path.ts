import { DatasetError } from './dataset-error.ts';

/** Orders paths by UTF-16 code unit, the same on every machine. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether a path stays below where it starts: `/`-separated, relative, without empty, `.` or `..` steps, NUL or
 * lone surrogates.
 */
export function isSafePath(path: string): boolean {
  const steps = path.split('/');
  return !path.includes('\0') && path.isWellFormed() && !steps.some((step) => ['', '.', '..'].includes(step));
}

/** Rejects a path that is not safe, before it gets near an address or a file system. */
export function checkPath(path: string, location: string): void {
  if (isSafePath(path)) return;
  throw new DatasetError(
    'unsafe-path',
    `The path "${path}" of the dataset "${location}" is not used, because it leads out of the dataset.`,
    'Use a path below the dataset, without empty, "." or ".." steps.',
  );
}
