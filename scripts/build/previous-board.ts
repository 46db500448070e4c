import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';
import { parsePublishedBoard, type PublishedBoard } from '../../src/pipeline/guard/published-board.ts';
import { namePath } from './build-target.ts';
import { type Asked, downloadPublished, isWebAddress, nameAddress } from '../published/download.ts';

/** The board that was published last, or a line that says why there is none. */
export type PreviousBoard = { board: PublishedBoard; from: string } | { board: null; note: string };

const ASKED: Asked = {
  flag: '--previous',
  consequence: 'the new board cannot be compared with the published one',
  hint: 'The old site was kept. Check the address, try again later, or name a copy of the published `api/board.json` as a file.',
};

/**
 * Reads the last published board: from the address or file of `--previous`, else from the site in `target`. Only what
 * `--previous` names must be there and be a board.
 *
 * @throws {UserError} when it cannot be read, or is none.
 */
export async function readPreviousBoard(given: string | undefined, target: string): Promise<PreviousBoard> {
  if (given === undefined) return readLast(target);
  const [from, text] = isWebAddress(given)
    ? [nameAddress(given), await downloadPublished(given, ASKED)]
    : [given, readGiven(given)];
  if (text === null) return { board: null, note: `guard: nothing is published at ${from} yet` };
  const board = parsePublishedBoard(text);
  if (board !== null) return { board, from };
  throw new UserError(
    `\`--previous ${from}\` is no board.`,
    'Name the `api/board.json` of the published site. If there is none yet, leave `--previous` out this once.',
  );
}

function readLast(target: string): PreviousBoard {
  const file = path.join(target, 'api/board.json');
  const from = namePath(file);
  if (!existsSync(file))
    return { board: null, note: 'guard: nothing compared, because there is no older site' };
  const board = parsePublishedBoard(readOrNull(file) ?? '');
  return board === null
    ? { board, note: `guard: nothing compared, because ${from} cannot be read or is no board` }
    : { board, from };
}

function readGiven(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UserError(
      `\`--previous ${file}\` cannot be read (${reason}).`,
      'Name the `api/board.json` of the published site: a file, or an address with http:// or https://. If there is none yet, leave `--previous` out this once.',
      { cause },
    );
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
