import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePublishedBoard } from '../../src/pipeline/guard/published-board.ts';

/** A site in a few words, for the title of a commit: `453 rows, results at 1a77f1d`. */
export function labelOf(folder: string): string {
  const board = parsePublishedBoard(readFileSync(path.join(folder, 'api/board.json'), 'utf8'));
  const revision = board?.sources.results.revision ?? null;
  const count = board?.rows.length ?? 0;
  const rows = `${count} ${count === 1 ? 'row' : 'rows'}`;
  return revision === null ? rows : `${rows}, results at ${revision.slice(0, 7)}`;
}
