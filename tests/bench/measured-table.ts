import type { Page } from 'playwright-core';
import type { Operation } from './table-operation.ts';

/** A table that is measured. What it does in the page is given as JavaScript, to be timed there. */
export interface MeasuredTable {
  name: string;
  /** Opens its page, without rows yet. `site` is the address of a built site, `data` that of its table's JSON. */
  open(page: Page, site: string, data: string): Promise<void>;
  /** An expression: a promise that is kept when the rows are there, beginning with nothing loaded. */
  start: string;
  /** After the start: waits for what loads later. */
  settle(page: Page): Promise<void>;
  /** Opens what the operation is done in. */
  prepare(page: Page, operation: Operation): Promise<void>;
  /** Statements. */
  action(operation: Operation): string;
  /** An expression: how many rows are left. */
  rows: string;
  /** An expression: the number in a column of the first row. */
  top(column: string): string;
}
