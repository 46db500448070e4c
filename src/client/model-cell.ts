import type { ClientTable } from '../domain/client-table.ts';
import { splitModelName } from '../domain/model-name.ts';
import type { CellPainter } from './cells.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Paints the cell that names a row: its kind as a sign, organisation, name with the link, marks, and other words. */
export function modelPainter(table: ClientTable, base: string): CellPainter {
  return (cell, row) => {
    const model = table.models[row] ?? '';
    const { org, base: name, variant, notes } = splitModelName(model);
    const marks = table.marks.filter(({ note }) => notes.includes(note));
    const others = notes.filter((note) => !marks.some((mark) => mark.note === note));
    const words = [variant, table.labels[row] ?? null, ...others].filter((word) => word !== null);
    const title = marks.map(({ label }) => label).join(', ');
    cell.replaceChildren(
      sign(table, table.types[row] ?? -1),
      ...(org === null ? [] : [element('i', {}, org), element('u', {}, '/')]),
      element('a', { href: `${base}models/${table.slugs[row] ?? model}/` }, name),
      ...(marks.length === 0 ? [] : [element('sup', { title }, ...marks.map(({ mark }) => mark))]),
      ...(words.length === 0 ? [] : [element('em', {}, words.join(' '))]),
    );
  };
}

/** The shape stands once in the page, see `GlyphShapes`. */
function sign({ modelTypes }: ClientTable, type: number): Element {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'y');
  const known = modelTypes[type];
  if (!known) {
    svg.setAttribute('aria-hidden', 'true');
    return svg;
  }
  svg.setAttribute('role', 'img');
  const title = document.createElementNS(SVG, 'title');
  title.textContent = known.label;
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#g-${known.glyph}`);
  svg.append(title, use);
  return svg;
}
