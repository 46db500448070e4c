/** Windows, in pixels, from which on a class of the frame lets the page scroll in its place; see table.css. */
const FITTING = [
  { name: 'fit', window: 1280 },
  { name: 'fit-l', window: 1440 },
];
const GUTTERS = 64;
const PHONE = 760;

/** The narrowest that the model's column may be; it grows into what the others leave. */
const MODEL = 240;

/** The frame that scrolls where the columns do not fit the page; visitors choose how many columns there are. */
export class TableFrame {
  readonly #frame: HTMLElement;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
  }

  /** After columns came or went: the same choice as the build made for the columns that the page begins with. */
  fit(): void {
    if (innerWidth <= PHONE) return;
    const headers = this.#frame.querySelectorAll<HTMLElement>('[data-column]');
    const widths = [...headers].map(({ dataset, offsetWidth }) =>
      dataset['column'] === 'model' ? MODEL : offsetWidth,
    );
    const needed = widths.reduce((sum, width) => sum + width, 0);
    const narrowest = FITTING.find(({ window }) => needed <= window - GUTTERS);
    for (const { name } of FITTING) this.#frame.classList.toggle(name, name === narrowest?.name);
  }
}
