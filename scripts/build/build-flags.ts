import { isSiteAddress } from '../../src/domain/web-address.ts';
import { isAcceptable } from '../../src/pipeline/guard/acceptance.ts';
import { isWebAddress, nameAddress } from '../published/download.ts';
import { spaceOf } from './previous-board.ts';
import { UsageError } from '../terminal/cli.ts';

export interface BuildFlags {
  out: string;
  url?: string | undefined;
  previous?: string | undefined;
  accept?: string | undefined;
  offline: boolean;
  verbose: boolean;
}

export const buildOptions = {
  out: { type: 'string', default: 'dist' },
  url: { type: 'string' },
  previous: { type: 'string' },
  accept: { type: 'string' },
  offline: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** @throws {UsageError} for values that mean nothing, or nothing together. */
export function checkFlags({ url, previous, accept, offline }: BuildFlags): void {
  checkAccept(accept);
  checkUrl(url);
  if (offline && previous !== undefined && (isWebAddress(previous) || spaceOf(previous) !== null)) {
    throw new UsageError(
      '`--offline` and what `--previous` names on the network exclude each other.',
      'Name a file in `--previous`, or leave one of the two out.',
    );
  }
}

/** @throws {UsageError} for what can stand for no board. */
export function checkAccept(accept: string | undefined): void {
  if (accept === undefined || isAcceptable(accept)) return;
  throw new UsageError(
    `\`--accept ${accept}\` is no commit.`,
    'Give the commit that was named when the board was refused: 7 or more hexadecimal digits.',
  );
}

function checkUrl(url: string | undefined): void {
  if (url === undefined || isSiteAddress(url)) return;
  throw new UsageError(
    `\`--url ${isWebAddress(url) ? nameAddress(url) : url}\` is no address of a site.`,
    'Give one such as https://example.org/board, without a query, a # or a password.',
  );
}

/** The command line of these flags, for a shell to repeat. */
export function commandWith({ out, url, previous, accept, offline }: BuildFlags): string {
  const address = previous !== undefined && isWebAddress(previous) ? nameAddress(previous) : previous;
  return [
    'npm run build --',
    ...(out === buildOptions.out.default ? [] : ['--out', quote(out)]),
    ...(url === undefined ? [] : ['--url', quote(url)]),
    ...(address === undefined ? [] : ['--previous', quote(address)]),
    ...(offline ? ['--offline'] : []),
    ...(accept === undefined ? [] : ['--accept', quote(accept)]),
  ].join(' ');
}

/** A word as a shell takes it. */
export function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
