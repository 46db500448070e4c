import type { Board } from '../board.ts';
import type { ColumnOptions, FilterOptions } from '../column.ts';
import type { AverageOptions } from '../ranking/average-options.ts';
import type { ViewCondition } from './condition.ts';

/** A part of the board with a page of its own, as the operator asks for it; null is what the board has. */
export interface ViewOptions {
  /** Its address below `views/`. */
  id: string;
  /** null: its `id`. */
  title: string | null;
  /** May be empty. */
  description: string;
  /** Ids, in the order of the columns. */
  tasks: readonly string[] | null;
  /** What its rows have, all of it; empty for every row. */
  where: readonly ViewCondition[];
  columns: readonly ColumnOptions[] | null;
  filters: readonly FilterOptions[] | null;
  average: AverageOptions | null;
}

/** A part of the board, ranked by itself. */
export interface View {
  id: string;
  title: string;
  description: string;
  where: readonly ViewCondition[];
  /** Without a history: that is the whole board's. */
  board: Board;
}
