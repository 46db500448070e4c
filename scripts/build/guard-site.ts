import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeBoard, type JudgeOptions } from '../../src/pipeline/guard/judge-board.ts';
import { parsePublishedBoard } from '../../src/pipeline/guard/published-board.ts';
import type { PreviousBoard } from './previous-board.ts';

/**
 * Compares a new site's board with the published one, and says in a few lines what came of it.
 *
 * @throws {GuardError} when the site may not be published.
 */
export function guardSite(site: string, previous: PreviousBoard, options: JudgeOptions): string {
  if (previous.board === null) return previous.note;
  const text = readFileSync(path.join(site, 'api/board.json'), 'utf8');
  const board = parsePublishedBoard(text);
  if (board === null) throw new Error('The new api/board.json does not follow its schema.');
  return judgeBoard(previous, { board, text }, options);
}
