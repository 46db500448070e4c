import type { ClientTable } from '../domain/client-table.ts';
import { methodOf } from '../domain/ranking/methods.ts';
import type { ColumnPicker } from './column-picker.ts';
import type { Engine } from './engine.ts';
import type { TableBody } from './table-body.ts';
import type { TableFrame } from './table-frame.ts';
import type { TableHead } from './table-head.ts';
import { tellAddress } from './frame.ts';
import { applyAction, BY_RANK, type TableAction, type TableState } from './table-state.ts';
import type { TableTools } from './table-tools.ts';
import { formatState, parseState, type AddressVocabulary } from './url-state.ts';
import { countText, orderText, resultText } from './words.ts';

export interface TableParts {
  table: ClientTable;
  engine: Engine;
  /** The table as assistive technology finds it. */
  board: HTMLElement;
  frame: TableFrame;
  head: TableHead;
  body: TableBody;
  tools: TableTools;
  picker: ColumnPicker;
  /** The origin of the Hub, whose page of a Space may show the same address. */
  hub: string;
}

/** Keeps the table, its tools and the address in step with what a visitor asks for. */
export class TableController {
  readonly #parts: TableParts;
  readonly #vocabulary: AddressVocabulary;
  readonly #optional: ReadonlySet<string>;
  #state: TableState;
  /** Shown so far. */
  #columns: ReadonlySet<string> | null = null;

  /** Starts with what the address asks for. */
  constructor(parts: TableParts) {
    this.#parts = parts;
    this.#vocabulary = vocabularyOf(parts);
    this.#optional = new Set(this.#vocabulary.optional.map(({ id }) => id));
    this.#state = parseState(location.search, this.#vocabulary);
    this.#show({ fromTop: false, spoken: null });
  }

  act(action: TableAction): void {
    const { sort } = this.#state;
    this.#state = applyAction(this.#state, action);
    const isSorted = this.#state.sort !== sort;
    const spoken = isSorted ? `Sorted by ${this.#orderText()}. ` : this.#spokenMethod(action);
    this.#show({ fromTop: action.kind !== 'column', spoken });
    const search = formatState(this.#state, this.#vocabulary, location.search);
    const address = location.pathname + search + location.hash;
    if (action.kind === 'query') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    tellAddress(this.#parts.hub);
  }

  openPicker(): void {
    this.#parts.picker.open();
  }

  /** Goes back to what the address asks for. */
  restore(): void {
    this.#state = parseState(location.search, this.#vocabulary);
    this.#show({ fromTop: false, spoken: '' });
    tellAddress(this.#parts.hub);
  }

  /** `spoken` is read aloud before the number of models; null says nothing at all. */
  #show({ fromTop, spoken }: { fromTop: boolean; spoken: string | null }): void {
    const { table, engine, board, frame, head, body, tools, picker } = this.#parts;
    const { sort, visible } = this.#state;
    const isVisible = (id: string) => visible.has(id) || !this.#optional.has(id);
    const selection = engine.select(this.#state);
    const { count, standing } = selection;
    tools.show(this.#state, standing.method.id);
    head.showStanding(standing);
    head.showSort(sort);
    picker.showVisibleOnly(this.#state.isVisibleOnly);
    if (visible !== this.#columns) {
      head.showColumns(isVisible);
      frame.fit();
      body.showColumns(isVisible);
      picker.show(isVisible);
      this.#columns = visible;
    }
    body.show(selection, fromTop);
    board.ariaRowCount = String(body.rowCount(selection));
    const result = `${resultText(count, table.size - table.references)}.`;
    tools.count(countText(selection.ranked, count), spoken === null ? null : spoken + result);
  }

  #spokenMethod({ kind }: TableAction): string {
    if (kind !== 'method' && kind !== 'visible-only') return '';
    const { method } = this.#parts.engine.select(this.#state).standing;
    const on = this.#state.isVisibleOnly ? ' of the columns shown' : '';
    return `Ranked by ${method.label.toLowerCase()}${on}. `;
  }

  #orderText(): string {
    const sort = this.#state.sort ?? BY_RANK;
    const column = this.#parts.engine.columns.find(({ id }) => id === sort.column);
    return column ? orderText(column, sort.isReversed) : '';
  }
}

function vocabularyOf({ table, engine }: TableParts): AddressVocabulary {
  return {
    sortable: engine.columns.map(({ id }) => id),
    optional: engine.columns.filter(({ isOptional }) => isOptional),
    methods: table.methods.flatMap(({ id }) => (id === methodOf(table.average).id ? [] : [id])),
    filters: table.filters.map(({ key, choices }) => ({
      key,
      values: choices.map(({ value }) => String(value)),
    })),
  };
}
