import * as words from '#words/copy-box.ts';
import { copyText } from './copy-text.ts';

/**
 * `<copy-box>`: adds a button that copies the text of the `<pre>` inside. With `data-src` and `data-stands-for`, the
 * text `data-stands-for` becomes the whole address of `data-src`, which only a browser knows.
 */
class CopyBox extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre');
    if (!text || this.querySelector('button')) return;
    const { src, standsFor } = this.dataset;
    if (src !== undefined && standsFor !== undefined) {
      text.textContent = text.textContent.replace(standsFor, () => new URL(src, location.href).href);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'control';
    button.textContent = words.copy;
    const spoken = document.createElement('span');
    spoken.className = 'vh';
    spoken.role = 'status';
    button.addEventListener('click', () => void copy(text, button, spoken));
    this.append(button, spoken);
  }
}

/** Where the browser does not let it, the text is selected, for the reader to copy. */
async function copy(text: HTMLElement, button: HTMLElement, spoken: HTMLElement): Promise<void> {
  const isCopied = await copyText(text.textContent);
  if (!isCopied) getSelection()?.selectAllChildren(text);
  button.textContent = isCopied ? words.copied : words.selected;
  spoken.textContent = isCopied ? words.copiedSpoken : words.selectedSpoken;
  setTimeout(() => {
    button.textContent = words.copy;
    spoken.textContent = '';
  }, SHOWN);
}

/** Milliseconds for which it is said. */
const SHOWN = 2000;

customElements.define('copy-box', CopyBox);
