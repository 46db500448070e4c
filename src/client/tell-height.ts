/**
 * Tells the page around an embedded table how high its frame has to be for the whole table:
 * `{ type: 'standings:height', height }`, in CSS pixels, at first and whenever it changes. It is no secret, so any
 * page may hear it.
 */
function tellHeight(): void {
  const height = Math.ceil(heightOfAll());
  if (height === told) return;
  told = height;
  window.parent.postMessage({ type: 'standings:height', height }, '*');
}

let told = 0;

/** Where the page would end if its own scrolling frame were as high as the table. */
function heightOfAll(): number {
  const main = document.querySelector('main');
  if (!main) return document.documentElement.scrollHeight;
  const parts = [...main.querySelectorAll(':scope > :not([popover])')];
  const end = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom));
  const padding = Number.parseFloat(getComputedStyle(main).paddingBottom) || 0;
  return end + scrollY + padding + heightHidden();
}

function heightHidden(): number {
  const scroll = document.querySelector<HTMLElement>('.scroll');
  const board = scroll?.querySelector('.board');
  if (!scroll || !board) return 0;
  const scrollbar = scroll.offsetHeight - scroll.clientHeight;
  return heightOf(board) + scrollbar - heightOf(scroll);
}

/** With its fraction, so that the sum is not a pixel too low. */
function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

if (window.parent !== window) {
  const observer = new ResizeObserver(tellHeight);
  for (const part of document.querySelectorAll('main, main > *, .tools, .scroll, .board'))
    observer.observe(part);
  addEventListener('load', tellHeight);
  tellHeight();
}
