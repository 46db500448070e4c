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

/** Where the page ends, and what its own scrolling frame hides. */
function heightOfAll(): number {
  const main = document.querySelector('main');
  const scroll = document.querySelector('.scroll');
  if (!main) return document.documentElement.scrollHeight;
  const parts = [...main.querySelectorAll(':scope > :not([popover])')];
  const end = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom));
  const padding = Number.parseFloat(getComputedStyle(main).paddingBottom) || 0;
  const hidden = scroll ? scroll.scrollHeight - scroll.clientHeight : 0;
  return end + scrollY + padding + hidden;
}

if (window.parent !== window) {
  const observer = new ResizeObserver(tellHeight);
  for (const part of document.querySelectorAll('main, main > *, .tools, .scroll, .board'))
    observer.observe(part);
  addEventListener('load', tellHeight);
  tellHeight();
}
