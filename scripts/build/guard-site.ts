import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeBoard, type JudgeOptions } from '../../src/pipeline/guard/judge-board.ts';
import { parsePublishedBoard, type PublishedBoard } from '../../src/pipeline/guard/published-board.ts';

/** The board that was published last, or a line that says why there is none. */
export type ComparedBoard = { board: PublishedBoard; from: string } | { board: null; note: string };

/**
 * Compares a new site's board with the published one, and says in a few lines what came of it.
 *
 * @throws {GuardError} when the site may not be published.
 */
export function guardSite(site: string, previous: ComparedBoard, options: JudgeOptions): string {
  if (previous.board === null) return previous.note;
  const text = readFileSync(path.join(site, 'api/board.json'), 'utf8');
  const board = parsePublishedBoard(text);
  if (board === null) throw new Error('The new api/board.json does not follow its schema.');
  return judgeBoard(previous, { board, text }, options);
}
