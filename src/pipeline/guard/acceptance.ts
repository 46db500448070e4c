import { createHash } from 'node:crypto';
import type { PublishedBoard } from './published-board.ts';

/** What `--accept` must say for one board: the results' commit, or without one a code of the board itself. */
export interface AcceptanceCode {
  text: string;
  isCommit: boolean;
}

const CODE_LENGTH = 12;
const FEWEST_DIGITS = 7;

/** `text` is that of the new `api/board.json`. */
export function acceptanceCode(board: PublishedBoard, text: string): AcceptanceCode {
  const { revision } = board.sources.results;
  if (revision !== null) return { text: revision, isCommit: true };
  const hash = createHash('sha1').update(text).digest('hex');
  return { text: hash.slice(0, CODE_LENGTH), isCommit: false };
}

/** Whether a text can be a commit, or the start of one: 7 to 64 hexadecimal digits. */
export function isAcceptable(given: string): boolean {
  return given.length >= FEWEST_DIGITS && /^[0-9a-f]{1,64}$/i.test(given);
}

export function accepts(given: string, code: AcceptanceCode): boolean {
  return isAcceptable(given) && code.text.toLowerCase().startsWith(given.toLowerCase());
}
