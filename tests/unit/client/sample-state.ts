import { PLAIN_LOOK, type TableState } from '../../../src/client/table-state.ts';

/** A table as it comes, with no optional column. */
export const START: TableState = {
  query: '',
  sort: null,
  thenBy: [],
  filters: new Map(),
  ranges: new Map(),
  visible: new Set(),
  order: [],
  widths: new Map(),
  method: null,
  weights: new Map(),
  isVisibleOnly: false,
  showsHidden: false,
  pinned: [],
  look: PLAIN_LOOK,
};
