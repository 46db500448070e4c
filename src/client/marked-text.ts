import { element } from './element.ts';
import { highlightRanges } from './query/highlight.ts';

/** Shows a text in an element, with what was searched for marked in it. */
export function showMarked(target: HTMLElement, text: string, words: readonly string[]): void {
  const ranges = words.length === 0 ? [] : highlightRanges(text, words);
  if (ranges.length === 0) {
    target.textContent = text;
    return;
  }
  let at = 0;
  const parts = ranges.flatMap(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return [before, element('mark', {}, text.slice(from, to))];
  });
  target.replaceChildren(...parts, text.slice(at));
}
