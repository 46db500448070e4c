import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';
import type { PublishedTexts } from '../../src/pipeline/memory/published-site.ts';
import { parsePublishedBoard, type PublishedBoard } from '../../src/pipeline/guard/published-board.ts';
import type { Environment } from '../environment.ts';
import { namePath } from './build-target.ts';
import { readPublishedInSpace } from '../published/in-space.ts';
import { type Asked, downloadPublished, isWebAddress, nameAddress } from '../published/download.ts';

/** The board that was published last, with what its site says as text; or a line that says why there is none. */
export type PreviousBoard =
  { board: PublishedBoard; from: string; texts: PublishedTexts } | { board: null; note: string };

const ASKED: Asked = {
  flag: '--previous',
  consequence: 'the new board cannot be compared with the published one',
  hint: 'The old site was kept. Check the address, try again later, or name a copy of the published `api/board.json` as a file.',
};

/**
 * Reads the last published board: from the address, file or Space of `--previous`, else from the site in `target`. Only what
 * `--previous` names must be there and be a board.
 *
 * @throws {UserError} when it cannot be read, or is none.
 */
export async function readPreviousBoard(
  given: string | undefined,
  target: string,
  environment: Environment,
): Promise<PreviousBoard> {
  if (given === undefined) return readLast(target);
  const space = spaceOf(given);
  if (space !== null) return readSpace(space, environment);
  const isAddress = isWebAddress(given);
  const from = isAddress ? nameAddress(given) : given;
  const text = isAddress ? await downloadPublished(given, ASKED) : readGiven(given);
  if (text === null) return { board: null, note: `guard: nothing is published at ${from} yet` };
  const board = parsePublishedBoard(text);
  if (board !== null) {
    return { board, from, texts: { board: text, changes: await readChanges(given) } };
  }
  throw new UserError(
    `\`--previous ${from}\` is no board.`,
    'Name the `api/board.json` of the published site. If there is none yet, leave `--previous` out this once.',
  );
}

/** `org/name` of `space:org/name`; null for an address or a file. */
export function spaceOf(previous: string): string | null {
  return /^space:([^/\s]+\/[^/\s]+)$/.exec(previous)?.[1] ?? null;
}

async function readSpace(space: string, environment: Environment): Promise<PreviousBoard> {
  const from = `the Space ${space}`;
  const text = await readPublishedInSpace(space, 'api/board.json', environment);
  const board = parsePublishedBoard(text ?? '');
  if (text === null || board === null) {
    const why = text === null ? 'has no board yet' : 'has no board that can be read';
    return { board: null, note: `guard: nothing compared, because ${from} ${why}` };
  }
  const changes = await readPublishedInSpace(space, 'api/changes.json', environment);
  return { board, from, texts: { board: text, changes } };
}

async function readLast(target: string): Promise<PreviousBoard> {
  const file = path.join(target, 'api/board.json');
  const from = namePath(file);
  if (!existsSync(file))
    return { board: null, note: 'guard: nothing compared, because there is no older site' };
  const text = readOrNull(file) ?? '';
  const board = parsePublishedBoard(text);
  return board === null
    ? { board, note: `guard: nothing compared, because ${from} cannot be read or is no board` }
    : { board, from, texts: { board: text, changes: await readChanges(file) } };
}

/** The `changes.json` beside a `board.json`; null where there is none, as in an older site. */
async function readChanges(board: string): Promise<string | null> {
  const beside = board.replace(/board\.json(?=$|[?#])/, 'changes.json');
  if (beside === board) return null;
  return isWebAddress(beside) ? downloadPublished(beside, ASKED) : readOrNull(beside);
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
