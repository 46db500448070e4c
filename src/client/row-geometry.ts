/** Where rows of one height stand below each other, with a heading of another height before one of them. */
export interface RowGeometry {
  count: number;
  /** Pixels; may be fractional. */
  rowHeight: number;
  /** The row that the heading stands before; null without a heading. */
  headingAt: number | null;
  headingHeight: number;
}

/** Rows by place: [from, to). */
export interface RowRange {
  from: number;
  to: number;
}

/** Distance of a row from the top of the first one, in pixels. */
export function topOf(position: number, { rowHeight, headingAt, headingHeight }: RowGeometry): number {
  return position * rowHeight + (headingAt !== null && position >= headingAt ? headingHeight : 0);
}

/** Height of all rows and the heading. */
export function totalHeight(geometry: RowGeometry): number {
  return topOf(geometry.count, geometry);
}

/**
 * The rows [from, to) that lie at least in part between two distances from the top, and `spare` more at either end.
 * Where the part in sight lies off the rows, it is the rows nearest to it.
 */
export function rowsBetween(top: number, bottom: number, spare: number, geometry: RowGeometry): RowRange {
  const clamp = (position: number) => Math.max(0, Math.min(geometry.count, position));
  const from = clamp(rowAt(top, geometry) - spare);
  const to = clamp(rowAt(bottom, geometry) + 1 + spare);
  return { from, to: Math.max(from, to) };
}

function rowAt(distance: number, { rowHeight, headingAt, headingHeight }: RowGeometry): number {
  const plain = Math.floor(distance / rowHeight);
  if (headingAt === null || plain < headingAt) return plain;
  return Math.max(headingAt, Math.floor((distance - headingHeight) / rowHeight));
}
