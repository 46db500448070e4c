/** A part of a page as data: the build writes it as HTML, the browser makes elements of it, and both get the same. */
export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}

type Child = Markup | string | null;

/** An element; what is null is left out. Texts stay texts, never markup. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Child | readonly Child[])[]
): Markup {
  return { tag, attributes, children: children.flat().filter((child) => child !== null) };
}

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of it. */
export function toElement({ tag, attributes, children }: Markup, isInSvg = false): Element {
  const isSvg = isInSvg || tag === 'svg';
  const made = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child, isSvg))));
  return made;
}
