import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GuardLimits } from '../../src/config/config.ts';
import { judgeBoard } from '../../src/pipeline/guard/judge-board.ts';
import { parsePublishedBoard } from '../../src/pipeline/guard/published-board.ts';
import type { BuildFlags } from './build-flags.ts';
import { commandWith } from './build-flags.ts';
import type { PreviousBoard } from './previous-board.ts';

/**
 * Compares a new site's board with the published one, and says in a few lines what came of it.
 *
 * @throws {GuardError} when the site may not be published.
 */
export function guardSite(
  site: string,
  previous: PreviousBoard,
  flags: BuildFlags,
  limits: GuardLimits,
): string {
  if (previous.board === null) return previous.note;
  const text = readFileSync(path.join(site, 'api/board.json'), 'utf8');
  const board = parsePublishedBoard(text);
  if (board === null) throw new Error('The new api/board.json does not follow its schema.');
  return judgeBoard(
    previous,
    { board, text },
    {
      limits,
      accept: flags.accept ?? null,
      isVerbose: flags.verbose,
      commandFor: (code) => commandWith({ ...flags, accept: code }),
    },
  );
}
