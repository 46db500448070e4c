import { isAcceptable } from '../../src/pipeline/guard/acceptance.ts';
import { isWebAddress, nameAddress } from './board-download.ts';
import { UsageError } from '../terminal/cli.ts';

export interface BuildFlags {
  out: string;
  previous?: string | undefined;
  accept?: string | undefined;
  offline: boolean;
  verbose: boolean;
}

export const buildOptions = {
  out: { type: 'string', default: 'dist' },
  previous: { type: 'string' },
  accept: { type: 'string' },
  offline: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** @throws {UsageError} for values that mean nothing, or nothing together. */
export function checkFlags({ previous, accept, offline }: BuildFlags): void {
  if (accept !== undefined && !isAcceptable(accept)) {
    throw new UsageError(
      `\`--accept ${accept}\` is no commit.`,
      'Give the commit that the refused build named: 7 or more hexadecimal digits.',
    );
  }
  if (offline && previous !== undefined && isWebAddress(previous)) {
    throw new UsageError(
      '`--offline` and the address in `--previous` exclude each other.',
      'Name a file in `--previous`, or leave one of the two out.',
    );
  }
}

/** The command line of these flags, for a shell to repeat. */
export function commandWith({ out, previous, accept, offline }: BuildFlags): string {
  const address = previous !== undefined && isWebAddress(previous) ? nameAddress(previous) : previous;
  return [
    'npm run build --',
    ...(out === buildOptions.out.default ? [] : ['--out', quote(out)]),
    ...(address === undefined ? [] : ['--previous', quote(address)]),
    ...(offline ? ['--offline'] : []),
    ...(accept === undefined ? [] : ['--accept', quote(accept)]),
  ].join(' ');
}

function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
