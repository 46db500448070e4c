import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';

/**
 * The absolute folder that `--out` means; a link leads to the folder behind it.
 *
 * @throws {UserError} for what a site may not replace: anything but an empty folder or a site that this program built.
 */
export function resolveTarget(out: string): string {
  const target = path.resolve(out);
  if (!existsSync(target)) return target;
  const folder = realpathSync(target);
  if (!statSync(folder).isDirectory()) throw notReplaced(out, 'is a file');
  const names = readdirSync(folder);
  if (names.includes('.git')) throw notReplaced(out, 'is a git checkout');
  const isSite =
    existsSync(path.join(folder, 'index.html')) && existsSync(path.join(folder, 'api/board.json'));
  if (names.length > 0 && !isSite) throw notReplaced(out, 'holds other files than a site of this program');
  return folder;
}

/** A path as people read it: relative to the working directory where it lies below it. */
export function namePath(file: string): string {
  const relative = path.relative('.', file) || '.';
  return relative.startsWith('..') ? file : relative;
}

function notReplaced(out: string, reason: string): UserError {
  return new UserError(
    `\`--out ${out}\` ${reason}, so the site was not put in its place.`,
    'Name a folder that is empty, does not exist yet, or holds an older site (with index.html and api/board.json).',
  );
}
