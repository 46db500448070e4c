import { keepOnTop } from '#words/table.ts';
import type { Badge } from '../domain/badge.ts';
import type { ClientTable } from '../domain/client-table.ts';
import { splitModelName } from '../domain/model-name.ts';
import type { CellPainter } from './cells.ts';
import { element } from './element.ts';
import { showMarked } from './marked-text.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Paints the cell that names a row: its kind as a sign, organisation, name with the link, marks, and other words. */
export function modelPainter(table: ClientTable, modelAddress: string): CellPainter {
  const badges = new Map(table.badges);
  return (cell) => {
    const { sign, show } = createSign(table);
    const organisation = element('i');
    const slash = element('u', {}, '/');
    const link = element('a');
    const plain = element('b');
    const sup = element('sup');
    const rest = element('em');
    // Not on the way of Tab, which goes from name to name: the key P on a name does the same.
    const pin = element('button', { type: 'button', class: 'pin-row', tabindex: '-1' });
    return (row, { words: searched, isPinned }) => {
      const model = table.models[row] ?? '';
      const isReference = row >= table.size - table.references;
      const {
        org,
        base: name,
        variant,
        notes,
      } = isReference ? { org: null, base: model, variant: null, notes: [] } : splitModelName(model);
      const marks = table.marks.filter(({ note }) => notes.includes(note));
      const others = notes.filter((note) => !marks.some((mark) => mark.note === note));
      const kind = isReference ? 'reference' : null;
      const words = [variant, table.labels[row] ?? null, ...others, kind].filter((word) => word !== null);
      show(table.types[row] ?? -1);
      showMarked(organisation, org ?? '', searched);
      showMarked(link, name, searched);
      const slug = table.slugs[row] ?? model;
      link.href = modelAddress.replace('*', () => slug);
      plain.textContent = name;
      sup.textContent = marks.map(({ mark }) => mark).join('');
      sup.title = marks.map(({ label }) => label).join(', ');
      rest.textContent = words.join(' ');
      pin.value = table.ids[row] ?? model;
      pin.ariaLabel = keepOnTop(model);
      pin.ariaPressed = String(isPinned);
      const parts = [
        sign,
        ...(org === null ? [] : [organisation, slash]),
        slug === '' ? plain : link,
        ...(marks.length === 0 ? [] : [sup]),
        ...(words.length === 0 ? [] : [rest]),
        ...(badges.get(row) ?? []).map(badgeElement),
        pin,
      ];
      const isSame = parts.length === cell.childNodes.length && parts.every((part) => cell.contains(part));
      if (!isSame) cell.replaceChildren(...parts);
    };
  };
}

function badgeElement({ text, reason, tone }: Badge): HTMLElement {
  return element('span', { class: `flag ${tone}`, title: reason }, text);
}

/** The sign of a model's kind; its shape stands once in the page, see `GlyphShapes`. */
function createSign({ modelTypes }: ClientTable): { sign: SVGElement; show: (type: number) => void } {
  const sign = document.createElementNS(SVG, 'svg');
  const title = document.createElementNS(SVG, 'title');
  const use = document.createElementNS(SVG, 'use');
  sign.setAttribute('class', 'y');
  let shown: number | null = null;
  const show = (type: number) => {
    if (type === shown) return;
    shown = type;
    const known = modelTypes[type];
    if (!known) {
      sign.removeAttribute('role');
      sign.setAttribute('aria-hidden', 'true');
      sign.replaceChildren();
      return;
    }
    title.textContent = known.label;
    use.setAttribute('href', `#g-${known.glyph}`);
    sign.removeAttribute('aria-hidden');
    sign.setAttribute('role', 'img');
    sign.replaceChildren(title, use);
  };
  return { sign, show };
}
