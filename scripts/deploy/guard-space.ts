import type { Config } from '../../src/config/config.ts';
import { parsePublishedBoard } from '../../src/pipeline/guard/published-board.ts';
import { guardSite } from '../build/guard-site.ts';
import type { DeployFlags } from './deploy-flags.ts';

export interface GuardPlace {
  config: Config;
  space: string;
  commandFor: (accept: string) => string;
}

/**
 * Compares the site with the board that the Space has published.
 *
 * @throws {GuardError} when the site may not take its place.
 */
export function guardSpace(
  { site, accept, verbose }: DeployFlags,
  published: string | null,
  { config, space, commandFor }: GuardPlace,
): string {
  const board = parsePublishedBoard(published ?? '');
  const why = published === null ? 'no board there yet' : 'no board that can be read there';
  const previous =
    board === null
      ? { board, note: `guard: nothing compared, because the Space ${space} has ${why}` }
      : { board, from: `the Space ${space}` };
  return guardSite(site, previous, {
    limits: config.guard,
    accept: accept ?? null,
    isVerbose: verbose,
    commandFor,
  });
}
