import * as words from '#words/table.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { methodOf } from '../domain/ranking/methods.ts';
import type { TableColumn } from './columns.ts';
import type { Engine, Selection } from './engine.ts';
import type { PanelName, Panels } from './panels.ts';
import type { TableBody, WayOut } from './table-body.ts';
import type { TableFrame } from './table-frame.ts';
import type { TableHead } from './table-head.ts';
import { tellAddress } from './frame.ts';
import type { ActiveChips } from './active-chips.ts';
import { activeNarrowings, type ActiveNarrowing } from './narrowings.ts';
import { numberColumns, type NumberColumn } from './number-columns.ts';
import type { ColumnWidths } from './column-widths.ts';
import { orderedColumns } from './column-order.ts';
import { firstOrder } from './order.ts';
import { applyAction, BY_RANK, type Look, type TableAction, type TableState } from './table-state.ts';
import type { TableTools } from './table-tools.ts';
import { formatState, parseState, type AddressVocabulary } from './url-state.ts';

export interface TableParts {
  table: ClientTable;
  engine: Engine;
  /** The table as assistive technology finds it. */
  board: HTMLElement;
  frame: TableFrame;
  head: TableHead;
  body: TableBody;
  tools: TableTools;
  chips: ActiveChips;
  widths: ColumnWidths;
  /** The origin of the Hub, whose page of a Space may show the same address. */
  hub: string;
  /** Makes what the buttons of the tools open. */
  loadPanels: () => Promise<Panels>;
}

/** Keeps the table, its tools and the address in step with what a visitor asks for. */
export class TableController {
  readonly #parts: TableParts;
  readonly #vocabulary: AddressVocabulary;
  readonly #optional: ReadonlySet<string>;
  readonly #numbers: readonly NumberColumn[];
  #state: TableState;
  /** Shown so far. */
  #columns: ReadonlySet<string> | null = null;
  #order: readonly string[] = [];
  #widths: ReadonlyMap<string, number> = new Map();
  #look: Look | null = null;
  #panels: Panels | null = null;
  #loading: Promise<Panels> | null = null;

  /** Starts with what the address asks for. */
  constructor(parts: TableParts) {
    this.#parts = parts;
    this.#numbers = numberColumns(parts.table);
    this.#vocabulary = vocabularyOf(parts, this.#numbers);
    this.#optional = new Set(this.#vocabulary.optional.map(({ id }) => id));
    this.#state = parseState(location.search, this.#vocabulary);
    this.#show({ fromTop: false, spoken: null });
  }

  get state(): TableState {
    return this.#state;
  }

  /** The rows and columns that are shown, in their order. */
  shown(): { selection: Selection; columns: TableColumn[] } {
    const { engine } = this.#parts;
    const { visible, order } = this.#state;
    const byId = new Map(engine.columns.map((column) => [column.id, column]));
    const columns = orderedColumns(engine.columns, order)
      .filter((id) => visible.has(id) || !this.#optional.has(id))
      .flatMap((id) => byId.get(id) ?? []);
    return { selection: engine.select(this.#state), columns };
  }

  act(action: TableAction): void {
    const { sort, thenBy } = this.#state;
    this.#state = applyAction(this.#state, action);
    const isSorted = this.#state.sort !== sort || this.#state.thenBy !== thenBy;
    const spoken = isSorted ? words.sorted(this.#orderText()) : this.#spokenMethod(action);
    this.#show({ fromTop: action.kind !== 'column', spoken });
    const address = new URL(location.href);
    address.search = formatState(this.#state, this.#vocabulary, location.search);
    // Typing and drawing an edge are one step back, not many.
    if (action.kind === 'query' || action.kind === 'width') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    tellAddress(this.#parts.hub);
  }

  /** Shows the same again, by an engine that has learnt something. */
  refresh(): void {
    this.#show({ fromTop: false, spoken: null });
  }

  /** Opens what a button opens, which opens it by itself from then on. */
  async open(name: PanelName): Promise<void> {
    if (this.#panels !== null) return;
    this.#loading ??= this.#parts.loadPanels();
    this.#panels = await this.#loading;
    this.#panels.show(this.#state, this.#parts.engine.select(this.#state).standing);
    this.#panels.open(name);
  }

  /** Goes back to what the address asks for. */
  restore(): void {
    this.#state = parseState(location.search, this.#vocabulary);
    this.#show({ fromTop: false, spoken: '' });
    tellAddress(this.#parts.hub);
  }

  /** `spoken` is read aloud before the number of models; null says nothing at all. */
  #show({ fromTop, spoken }: { fromTop: boolean; spoken: string | null }): void {
    const { table, engine, board, frame, head, body, tools, chips } = this.#parts;
    const { sort, thenBy, visible } = this.#state;
    const isVisible = (id: string) => visible.has(id) || !this.#optional.has(id);
    const selection = engine.select(this.#state);
    const { count, standing } = selection;
    tools.show(this.#state, standing.method.id);
    tools.showCounts(engine.countChoices(this.#state, standing));
    this.#panels?.show(this.#state, standing);
    const narrowings = activeNarrowings(this.#state, table, this.#numbers);
    chips.show(narrowings, this.#state.pinned);
    head.showStanding(standing);
    head.showSort(sort, thenBy);
    this.#arrange();
    if (visible !== this.#columns) {
      head.showColumns(isVisible);
      frame.fit();
      body.showColumns(isVisible);
      this.#columns = visible;
    }
    this.#showLook();
    body.show(selection, { fromTop, isNormalised: this.#state.look.isNormalised });
    if (count === 0) body.explainNothing(this.#waysOut(narrowings));
    board.ariaRowCount = String(body.rowCount(selection));
    tools.showProblems(selection.problems.map(({ message }) => message));
    const result = words.result(count, table.size - table.references);
    tools.count(
      words.count(selection.ranked, count),
      spoken === null ? null : [spoken, result].filter((text) => text !== '').join(' '),
    );
  }

  /** Order and widths of the columns. */
  #arrange(): void {
    const { engine, head, body, widths: sheet, frame } = this.#parts;
    const { order, widths } = this.#state;
    const whole = orderedColumns(engine.columns, order);
    const isMoved = order.join() !== this.#order.join();
    if (isMoved) body.orderColumns(whole);
    if (isMoved || widths !== this.#widths) {
      head.orderColumns(whole, widths.size > 0);
      sheet.show(widths, whole);
      frame.fit();
    }
    this.#order = order;
    this.#widths = widths;
  }

  /** Before rows are shown, which may have another height then. */
  #showLook(): void {
    const { isCompact, hasHeat } = this.#state.look;
    if (this.#state.look === this.#look) return;
    this.#look = this.#state.look;
    this.#parts.board.classList.toggle('compact', isCompact);
    this.#parts.board.classList.toggle('plain', !hasHeat);
  }

  /** What could be undone, and how many models there would be then; without what would not help. */
  #waysOut(narrowings: readonly ActiveNarrowing[]): WayOut[] {
    return narrowings.flatMap((narrowing) => {
      const { count } = this.#parts.engine.select(applyAction(this.#state, narrowing.undo));
      return count === 0 ? [] : [{ narrowing, count }];
    });
  }

  #spokenMethod(action: TableAction): string {
    const { kind } = action;
    if (action.kind === 'pin') {
      return this.#state.pinned.includes(action.row) ? words.pinned(action.row) : words.unpinned(action.row);
    }
    if (kind !== 'method' && kind !== 'visible-only') return '';
    const { method } = this.#parts.engine.select(this.#state).standing;
    return words.ranked(method.label, this.#state.isVisibleOnly);
  }

  #orderText(): string {
    const { sort, thenBy } = this.#state;
    const texts = [sort ?? BY_RANK, ...thenBy].flatMap(({ column: id, isReversed }) => {
      const column = this.#parts.engine.columns.find((each) => each.id === id);
      return column
        ? [
            words.order(
              column.source.kind === 'rank' ? words.rankInOrder : column.label,
              firstOrder(column),
              isReversed,
            ),
          ]
        : [];
    });
    return words.orders(texts);
  }
}

function vocabularyOf({ table, engine }: TableParts, numbers: readonly NumberColumn[]): AddressVocabulary {
  return {
    sortable: engine.columns.map(({ id }) => id),
    optional: engine.columns.filter(({ isOptional }) => isOptional),
    methods: table.methods.flatMap(({ id }) => (id === methodOf(table.average).id ? [] : [id])),
    tasks: table.tasks,
    hasRow: (id) => engine.hasRow(id),
    numbers: numbers.map(({ key }) => key),
    filters: table.filters.map(({ key, choices }) => ({
      key,
      values: choices.map(({ value }) => String(value)),
    })),
  };
}
