import * as words from '#words/panels.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { ColumnPicker } from './column-picker.ts';
import type { Engine, Selection } from './engine.ts';
import type { TableColumn } from './columns.ts';
import { normalisedTask } from './normalised-task.ts';
import { numberColumns } from './number-columns.ts';
import { RangePicker } from './range-picker.ts';
import { ShareMenu } from './share-menu.ts';
import type { Standing } from './standing.ts';
import type { TableAction, TableState } from './table-state.ts';
import { ViewPicker } from './view-picker.ts';
import { WeightPicker } from './weight-picker.ts';

export type PanelName = 'columns' | 'ranges' | 'view' | 'weights' | 'share';

export interface PanelOptions {
  host: HTMLElement;
  table: ClientTable;
  engine: Engine;
  act: (action: TableAction) => void;
  stateOf: () => TableState;
  shown: () => { selection: Selection; columns: TableColumn[] };
}

/** What opens from the buttons of the tools. It comes when the first of them is pressed. */
export class Panels {
  readonly #panels: { [Name in PanelName]: { open(): void } | null };
  readonly #columns: ColumnPicker | null;
  readonly #ranges: RangePicker | null;
  readonly #view: ViewPicker | null;
  readonly #weights: WeightPicker | null;
  #timer = 0;

  constructor({ host, table, engine, act, stateOf, shown }: PanelOptions) {
    const { columns } = engine;
    const make = <Panel>(name: PanelName, panel: (button: HTMLButtonElement) => Panel): Panel | null => {
      const button = host.querySelector<HTMLButtonElement>(`[data-panel=${name}]`);
      return button && panel(button);
    };
    const hasNormalised = table.tasks.some((task) =>
      normalisedTask(task).values.some((value) => value !== null),
    );
    this.#columns = make(
      'columns',
      (button) => new ColumnPicker(button, columns, act, stateOf, table.presets),
    );
    this.#ranges = make(
      'ranges',
      (button) =>
        new RangePicker(button, numberColumns(table), (key, range) => act({ kind: 'range', key, range })),
    );
    this.#view = make('view', (button) => new ViewPicker(button, columns, { hasNormalised }, act));
    this.#weights = make('weights', (button) => new WeightPicker(button, table.tasks, act));
    const share = make(
      'share',
      (button) =>
        new ShareMenu(button, async (format) => {
          const [{ exportView }, { viewTable }] = await Promise.all([
            import('./export/export-view.ts'),
            import('./export/view-table.ts'),
          ]);
          const { title = document.title, date = null } = host.dataset;
          return exportView(format, viewTable({ table, ...shown() }), { title, date, url: location.href });
        }),
    );
    this.#panels = {
      columns: this.#columns,
      ranges: this.#ranges,
      view: this.#view,
      weights: this.#weights,
      share,
    };
  }

  open(name: PanelName): void {
    this.#panels[name]?.open();
  }

  show(state: TableState, standing: Standing): void {
    this.#columns?.show(state);
    this.#ranges?.show(state.ranges);
    this.#view?.show(state);
    this.#showWeights(state.weights, standing);
  }

  /** What other weights would do takes a while, so it is told afterwards. */
  #showWeights(weights: TableState['weights'], standing: Standing): void {
    this.#weights?.show(weights, '');
    clearTimeout(this.#timer);
    if (weights.size === 0) return;
    this.#timer = window.setTimeout(() => {
      const found = standing.stability();
      this.#weights?.show(
        weights,
        found === null ? '' : words.stability(found.draws, found.first, found.contenders),
      );
    }, TELL_AFTER);
  }
}

/** Quiet time before what takes long is worked out. In milliseconds. */
const TELL_AFTER = 250;
