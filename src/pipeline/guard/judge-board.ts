import type { GuardLimits } from '../../config/config.ts';
import { UserError } from '../../domain/user-error.ts';
import { acceptanceCode, accepts, type AcceptanceCode } from './acceptance.ts';
import { compareBoards, isSameBoard } from './compare-boards.ts';
import { breachLines, sourceText } from './guard-text.ts';
import type { PublishedBoard } from './published-board.ts';

/** A board that may not take the published one's place. */
export class GuardError extends UserError {
  override readonly name = 'GuardError';
}

export interface Candidate {
  board: PublishedBoard;
  /** Its `api/board.json` as it stands. */
  text: string;
}

export interface Published {
  board: PublishedBoard;
  /** Where it was read, as a person may see it. */
  from: string;
}

export interface JudgeOptions {
  limits: GuardLimits;
  /** What `--accept` was given; null without it. */
  accept: string | null;
  isVerbose: boolean;
  /** The command that builds the same and allows what the code stands for. */
  commandFor(code: string): string;
}

/**
 * Says in a few lines how the new board compares with the published one.
 *
 * @throws {GuardError} when it breaks limits that nobody has accepted, with what is gone and how to allow it.
 */
export function judgeBoard(published: Published, candidate: Candidate, options: JudgeOptions): string {
  const { board, from } = published;
  const next = candidate.board;
  if (!isSameBoard(board, next)) {
    return `guard: nothing compared, because the published board (${from}) shows ${sourceText(board)} and the new one ${sourceText(next)}`;
  }
  const unneeded = options.accept === null ? '' : '; `--accept` was not needed';
  const breaches = compareBoards(board, next, options.limits);
  if (breaches.length === 0) return `guard: compared with ${from}, within all limits${unneeded}`;
  const code = acceptanceCode(next, candidate.text);
  const lines = breachLines(breaches, options.isVerbose);
  if (options.accept !== null && accepts(options.accept, code)) {
    return [`guard: accepted for ${code.text}, against ${from}:`, ...lines].join('\n');
  }
  throw new GuardError(
    [
      'The new board was not published: it has lost more against the published one than the guard allows.',
      ...lines,
      `Published: ${sourceText(board)} (${from}). New: ${sourceText(next)}.`,
    ].join('\n'),
    [
      ...(options.accept === null ? [] : [wrongAccept(options.accept, code)]),
      'The old site was kept. `npm run doctor` says which files were rejected and why; `guard` in leaderboard.yaml holds the limits.',
      `If the new board is right, allow it, for this ${code.isCommit ? 'commit' : 'board'} only:`,
      `  ${options.commandFor(code.text)}`,
    ].join('\n'),
  );
}

function wrongAccept(given: string, { text, isCommit }: AcceptanceCode): string {
  return isCommit
    ? `\`--accept ${given}\` is for another commit: the results are at ${text} now.`
    : `\`--accept ${given}\` is for another board: the results have no commit, and this board has the code ${text}.`;
}
