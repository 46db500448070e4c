import { h, type Markup } from './markup.ts';

interface Shape {
  /** Around the origin. */
  path: string;
  look: 'solid' | 'hollow';
  isAccent: boolean;
}

const CIRCLE = 'M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0z';
const SQUARE = 'M-3.8-3.8h7.6v7.6h-7.6z';

/** One a compared model: no two are alike in form and filling, so that colour only helps. */
const SHAPES: readonly Shape[] = [
  { path: CIRCLE, look: 'solid', isAccent: true },
  { path: SQUARE, look: 'solid', isAccent: false },
  { path: CIRCLE, look: 'hollow', isAccent: false },
  { path: 'M0-5 5 4H-5z', look: 'solid', isAccent: true },
  { path: 'M0-5.4 5.4 0 0 5.4-5.4 0z', look: 'solid', isAccent: false },
  { path: SQUARE, look: 'hollow', isAccent: true },
];

/** The mark of the model at a place, around the origin of what it stands in. */
export function markerShape(at: number): Markup {
  const { path = CIRCLE, look = 'solid', isAccent = false } = SHAPES[at] ?? {};
  return h('path', { d: path, class: `mark ${look}${isAccent ? ' own' : ''}` });
}

export function isAccent(at: number): boolean {
  return SHAPES[at]?.isAccent ?? false;
}

/** The mark with its letter, to stand in a text. */
export function marker(at: number, letter: string): Markup {
  const sign = h(
    'svg',
    { viewBox: '-6 -6 12 12', width: '12', height: '12', 'aria-hidden': 'true' },
    markerShape(at),
  );
  return h('span', { class: 'key' }, sign, letter);
}
