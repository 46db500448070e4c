type Shape = 'empty' | 'text' | 'number' | 'bold' | 'number with margin' | 'bold with margin' | 'aside';

/**
 * A cell that shows one value after another. What it is made of is kept while values have the same shape, so that
 * most changes are a change of text.
 */
export class DrawnCell {
  readonly #cell: HTMLElement;
  readonly #first = new Text();
  readonly #second = new Text();
  readonly #bold = document.createElement('b');
  readonly #margin = document.createElement('i');
  readonly #aside = document.createElement('span');
  #shape: Shape = 'empty';
  #kind = '';
  #title = '';

  constructor(cell: HTMLElement) {
    this.#cell = cell;
    this.#aside.className = 'vh';
  }

  /** A number, bold or not, with what stands small beside it. */
  showNumber(kind: string, text: string, isBold: boolean, margin: string | null): void {
    const number = isBold ? 'bold' : 'number';
    this.#show(margin === null ? number : `${number} with margin`, kind, text, margin ?? '', '');
  }

  showText(kind: string, text: string, title: string): void {
    this.#show('text', kind, text, '', title);
  }

  /** A dash, with the reason read aloud. */
  showMissing(kind: string, reason: string, title: string): void {
    this.showAside(kind, '—', reason, title);
  }

  /** A text, and one that is only read aloud. */
  showAside(kind: string, text: string, spoken: string, title: string): void {
    this.#show('aside', kind, text, spoken, title);
  }

  #show(shape: Shape, kind: string, first: string, second: string, title: string): void {
    if (this.#shape !== shape) this.#rebuild(shape);
    if (this.#kind !== kind) this.#cell.className = kind;
    if (this.#title !== title) {
      if (title === '') this.#cell.removeAttribute('title');
      else this.#cell.title = title;
    }
    if (this.#first.data !== first) this.#first.data = first;
    if (this.#second.data !== second) this.#second.data = second;
    this.#kind = kind;
    this.#title = title;
  }

  #rebuild(shape: Shape): void {
    const isBold = shape === 'bold' || shape === 'bold with margin';
    const second = shape === 'aside' ? this.#aside : shape.endsWith('margin') ? this.#margin : null;
    if (isBold) this.#bold.append(this.#first);
    second?.append(this.#second);
    this.#cell.replaceChildren(isBold ? this.#bold : this.#first, ...(second ? [second] : []));
    this.#shape = shape;
  }
}
