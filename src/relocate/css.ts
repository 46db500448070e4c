import { type FilePlace, relocate } from './address.ts';

/** A style sheet with the addresses in `url(…)` as they have to stand in it. */
export function relocateCss(css: string, place: FilePlace): string {
  return css.replace(/url\((\s*["']?)(\/[^"')\s]*)/g, (_, start: string, address: string) => {
    return `url(${start}${relocate(address, place)}`;
  });
}
