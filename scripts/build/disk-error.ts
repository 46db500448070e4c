import { constants } from 'node:os';
import { UserError } from '../../src/domain/user-error.ts';
import { namePath } from './build-target.ts';

const REASONS = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EFBIG', 'a file would be larger than the system allows'],
  ['EROFS', 'the disk can only be read'],
  ['EACCES', 'there is no permission'],
  ['EPERM', 'there is no permission'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EBUSY', 'the folder is in use, or a disk of its own'],
  ['EXDEV', 'the folder and the one around it are on two disks'],
  ['EIO', 'the disk failed'],
  ['ENOTDIR', 'a folder on the way is a file'],
]);

/** A failure of the disk as one that a person can mend; any other error as it is. */
export function asDiskError(error: unknown, target: string): unknown {
  const found = error instanceof UserError ? null : findFailure(error);
  if (found === null) return error;
  const { code, place } = found;
  const where = place === null ? '' : ` at ${namePath(place)}`;
  return new UserError(
    `The build of ${target} failed: ${REASONS.get(code)} (${code}${where}).`,
    `The old site, if there was one, was kept. ${remedy(code)}, and build again.`,
    { cause: error },
  );
}

interface Failure {
  code: string;
  place: string | null;
}

/** Astro and Vite wrap errors: as causes, in lists, or as part of a message. */
function findFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const own = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const code = [own, codeOfNode(error.message), codeOfRust(error.message)].find(
    (name) => name !== null && REASONS.has(name),
  );
  if (typeof code === 'string') return { code, place: placeOf(error) };
  const inner = [error.cause, ...(error instanceof AggregateError ? (error.errors as unknown[]) : [])];
  return inner.map(findFailure).find((found) => found !== null) ?? null;
}

/** `ENOSPC: no space left on device, write`. */
function codeOfNode(message: string): string | null {
  return /\b(E[A-Z]{2,}): /.exec(message)?.[1] ?? null;
}

/** `No space left on device (os error 28)`, as Vite's bundler says it. */
function codeOfRust(message: string): string | null {
  const number = Number(/\(os error (\d+)\)/.exec(message)?.[1]);
  return Object.entries(constants.errno).find(([, errno]) => errno === number)?.[0] ?? null;
}

function placeOf(error: Error): string | null {
  if ('dest' in error && typeof error.dest === 'string') return error.dest;
  if ('path' in error && typeof error.path === 'string') return error.path;
  return /Failed to write file in (.+)/.exec(error.message)?.[1] ?? null;
}

function remedy(code: string): string {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'Free some space';
  if (['EMFILE', 'ENFILE'].includes(code)) return 'Allow more open files (`ulimit -n`)';
  if (['EBUSY', 'EXDEV', 'ENOTDIR'].includes(code)) return 'Name another folder with `--out`';
  return 'Make the folder and the one around it writable, or name another with `--out`';
}
