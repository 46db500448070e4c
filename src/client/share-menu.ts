import * as words from '#words/panels.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import type { Exported, ExportFormat } from './export/export-view.ts';

const FORMATS: readonly { format: ExportFormat; label: string }[] = [
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'latex', label: 'LaTeX' },
];
/** How long a word about what was copied stays. In milliseconds. */
const TOLD_FOR = 4000;

/** The address of what is shown, and what is shown as text, to copy or to download; as a popover of its button. */
export class ShareMenu {
  readonly #button: HTMLButtonElement;
  readonly #told = element('p', { role: 'status' });
  #timer = 0;

  /** `write` gives the rows and columns that are shown, as text. */
  constructor(button: HTMLButtonElement, write: (format: ExportFormat) => Promise<Exported>) {
    this.#button = button;
    const link = buttonOf(words.copyLink, () => this.#copy(words.link, () => Promise.resolve(location.href)));
    const rows = FORMATS.map(({ format, label }) => {
      const copy = buttonOf(words.copy, () => this.#copy(label, async () => (await write(format)).text));
      copy.ariaLabel = words.copyAs(label);
      const download = buttonOf(words.download, () => this.#download(format, write));
      download.ariaLabel = words.downloadAs(label);
      return element('li', {}, element('span', {}, label), copy, download);
    });
    const popover = element(
      'div',
      { popover: 'auto', id: 'share', class: 'pop picker share', role: 'dialog', 'aria-label': words.share },
      link,
      element('p', {}, words.theseRows),
      element('ul', {}, ...rows),
      this.#told,
    );
    popover.addEventListener('toggle', () => {
      button.setAttribute('aria-expanded', String(popover.matches(':popover-open')));
    });
    button.after(popover);
    button.popoverTargetElement = popover;
  }

  open(): void {
    this.#button.click();
  }

  async #copy(what: string, make: () => Promise<string>): Promise<void> {
    const isCopied = await copyText(await make());
    this.#tell(isCopied ? words.copied(what) : words.cannotCopy);
  }

  async #download(format: ExportFormat, write: (format: ExportFormat) => Promise<Exported>): Promise<void> {
    const { text, fileName, mime } = await write(format);
    const address = URL.createObjectURL(new Blob([text], { type: mime }));
    const link = element('a', { href: address, download: fileName });
    link.click();
    URL.revokeObjectURL(address);
    this.#tell(words.downloaded(fileName));
  }

  #tell(text: string): void {
    this.#told.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#told.textContent = '';
    }, TOLD_FOR);
  }
}

function buttonOf(label: string, press: () => Promise<void>): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => void press());
  return button;
}
