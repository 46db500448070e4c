import type { Page } from 'playwright-core';

/**
 * What does not fit its page: the page itself where it scrolls sideways, text of controls and headings that something
 * cuts off without an ellipsis, and text that stands outside of the window where nothing scrolls to it.
 */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The search box keeps this for its cross, also while there is none. */
    const CROSS = 18;
    const CONTROLS =
      'button, summary, select, label, input, [role=button], [role=option], nav a, h1, h2, .status';
    const misfits = new Set<string>();
    const canvas = document.createElement('canvas').getContext('2d');
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth > innerWidth) misfits.add(`the page is ${scrollWidth} wide, the window ${innerWidth}`);

    const nameOf = (element: Element) =>
      `${element.localName}.${element.className} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.vh, .skip');

    /** What cuts off a text, `outside` for the window, or null. */
    const cutBy = (text: DOMRect, parent: Element): string | null => {
      for (let at: Element | null = parent; at; at = at.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(at);
        if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') return null;
        const box = at.getBoundingClientRect();
        const isOver =
          text.right > box.right + 1.5 || text.left < box.left - 1.5 || text.bottom > box.bottom + 4;
        if (overflowX !== 'visible' && isOver) return nameOf(at);
      }
      return text.right > innerWidth + 1 || text.left < -1 ? 'outside' : null;
    };

    const checkField = (field: HTMLInputElement | HTMLSelectElement) => {
      const isText = field instanceof HTMLSelectElement || ['search', 'text', 'number'].includes(field.type);
      if (!isText || canvas === null) return;
      const text =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.textContent.trim() ?? '')
          : field.value || field.placeholder;
      const { font, paddingLeft, paddingRight, textOverflow } = getComputedStyle(field);
      canvas.font = font;
      const cross = field.type === 'search' ? CROSS : 0;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - cross;
      if (canvas.measureText(text).width > room + 1 && textOverflow !== 'ellipsis')
        misfits.add(`“${text}” has ${Math.round(room)} pixels`);
    };

    for (const control of document.querySelectorAll(CONTROLS)) {
      if (!isSeen(control)) continue;
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) checkField(control);
      const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (!parent || parent.closest('select') || !isSeen(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const box = range.getBoundingClientRect();
        const by = box.width > 0 && texts.currentNode.textContent?.trim() ? cutBy(box, parent) : null;
        if (by !== null) misfits.add(`${nameOf(control)} is cut by ${by}`);
      }
    }
    return [...misfits];
  });
}
