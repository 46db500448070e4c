import * as words from '#words/model.ts';
import type { Board, Model, Row } from '../../domain/board.ts';
import { averageText } from '../../domain/board-facts.ts';
import { methodOf } from '../../domain/ranking/methods.ts';
import { summarySentences } from './summary.ts';

/** A model in a line, for search engines and link previews: `#3 of 142 on Board: average 71.2 ±0.4. Strongest in …`. */
export function modelDescription(model: Model, row: Row, board: Board): string {
  return [placeText(model, row, board), ...summarySentences(row, board)].join(' ');
}

function placeText({ rows }: Model, row: Row, board: Board): string {
  const average = averageText(row, board);
  if (row.rank === null || average === null) {
    return words.unranked(board.title, row.coverage, board.tasks.length);
  }
  const place = {
    rank: row.rank,
    ranked: board.counts.ranked,
    board: board.title,
    entries: rows.length,
  };
  return words.ranked(place, methodOf(board.average).noun, average);
}
