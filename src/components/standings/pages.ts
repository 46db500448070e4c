import { amongReferences } from '../../domain/among-references.ts';
import type { Board, Row } from '../../domain/board.ts';

/** A part of the table that is one page. */
export interface StandingsPage {
  /** 1-based. */
  number: number;
  /** Below the site's address, see `addressOfPage`. */
  path: string;
  rows: Row[];
  /** Rows before it. */
  offset: number;
}

const ALL_ON_ONE = 500;
const FIRST = 100;
const NEXT = 250;

/**
 * All rows on the first page while a phone can lay them out at once; else the first of them, and pages for the rest.
 *
 * @param home the first page's path; empty for the front page.
 */
export function standingsPages(rows: readonly Row[], home = ''): StandingsPage[] {
  const first = rows.length <= ALL_ON_ONE ? rows.length : FIRST;
  const pages: StandingsPage[] = [{ number: 1, path: home, rows: rows.slice(0, first), offset: 0 }];
  for (let offset = first; offset < rows.length; offset += NEXT) {
    const number = pages.length + 1;
    pages.push({ number, path: `${home}rows/${number}/`, rows: rows.slice(offset, offset + NEXT), offset });
  }
  return pages;
}

/** The ranked rows of a page, with the references that stand between them; those below all ranked rows on the last. */
export function rankedOn(
  page: StandingsPage,
  board: Pick<Board, 'rows' | 'references' | 'average' | 'counts'>,
): Row[] {
  const all = amongReferences(
    board.rows.slice(0, board.counts.ranked),
    board.references,
    board.average.higherIsBetter,
  );
  const ranked = page.rows.filter(({ rank }) => rank !== null);
  const isLast = page.offset + ranked.length >= board.counts.ranked && page.offset <= board.counts.ranked;
  const [first] = ranked;
  const from = page.offset === 0 ? 0 : first ? all.indexOf(first) : all.length;
  const last = ranked.at(-1);
  return all.slice(from, isLast ? all.length : last ? all.indexOf(last) + 1 : from);
}

const CHUNK = 25;

/** Rows in the chunks that a browser may leave undrawn while they are out of sight. */
export function chunksOf<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) chunks.push(items.slice(at, at + CHUNK));
  return chunks;
}

/** Class that tells the height of a chunk which is not full, so that a browser need not draw it to know. */
export function sizeOf({ length }: readonly unknown[]): string | undefined {
  return length === CHUNK ? undefined : `r${length}`;
}
