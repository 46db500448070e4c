import type { Rejection } from '../../domain/evaluation.ts';
import { MAX_CELLS, tooManyCells, tooManyColumns } from '../table/grid.ts';

/** Smaller texts fit into memory whatever they hold. */
const LARGE = 1024 * 1024;
/** Signs inside quotes are counted too, so only what is far beyond the bounds of a table is certain. */
const MAX_SIGNS = 2 * MAX_CELLS;
const MAX_SIGNS_OF_LINE = 1_000_000;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** Refuses a large text that has far too many cells, before anything is made of them. */
export function refuseLargeCsv(text: string, delimiter: string, path: string): Rejection | null {
  if (text.length < LARGE) return null;
  const part = delimiter.charCodeAt(0);
  let all = 0;
  let ofLine = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === LINE_FEED || sign === CARRIAGE_RETURN) {
      all += 1;
      ofLine = 0;
    } else if (sign === part) {
      all += 1;
      ofLine += 1;
      if (ofLine > MAX_SIGNS_OF_LINE) return tooManyColumns(path, MAX_SIGNS_OF_LINE);
    }
  }
  return all > MAX_SIGNS ? tooManyCells(path, MAX_SIGNS) : null;
}
