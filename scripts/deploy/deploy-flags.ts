import { buildOptions, quote } from '../build/build-flags.ts';

export interface DeployFlags {
  space: string | undefined;
  /** The folder of the built site. */
  site: string;
  isDryRun: boolean;
  accept: string | undefined;
  isInPlace: boolean;
  /** Names everything that the guard misses. */
  verbose: boolean;
}

/** The command line of these flags, for a shell to repeat. */
export function commandWith({ space, site, accept, isInPlace }: DeployFlags): string {
  return [
    'npm run deploy --',
    ...(space === undefined ? [] : ['--space', quote(space)]),
    ...(site === buildOptions.out.default ? [] : ['--site', quote(site)]),
    ...(isInPlace ? ['--in-place'] : []),
    ...(accept === undefined ? [] : ['--accept', quote(accept)]),
  ].join(' ');
}
