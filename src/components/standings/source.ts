import { toClientTable } from '../../domain/client-table.ts';
import type { Board } from '../../domain/board.ts';
import { shortHash } from '../../domain/hash.ts';

export interface TableSource {
  /** `table.<hash>`: changes with the content, so it may be kept for ever. */
  name: string;
  json: string;
}

const sources = new WeakMap<Board, TableSource>();

/** What the browser's table loads, made once a board. */
export function tableSource(board: Board): TableSource {
  const known = sources.get(board);
  if (known) return known;
  const json = JSON.stringify(toClientTable(board));
  const source = { name: `table.${shortHash(json)}`, json };
  sources.set(board, source);
  return source;
}
