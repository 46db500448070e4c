/** A place in a plot, in shares of its width from the left and of its height from below. */
export interface Place {
  left: number;
  bottom: number;
}

/** The box that paths are drawn in; they are stretched to the plot. */
export const BOX = 1000;

/** A path through the places in a box of `BOX` by `BOX`; null interrupts it. */
export function linePath(places: readonly (Place | null)[]): string {
  let isOpen = false;
  return places
    .map((place) => {
      if (place === null) {
        isOpen = false;
        return '';
      }
      const command = isOpen ? 'L' : 'M';
      isOpen = true;
      return `${command}${at(place.left)} ${at(1 - place.bottom)}`;
    })
    .join('');
}

/** The same in steps: the height of a place holds until the next one. `end` is where the last one ends. */
export function stepPath(places: readonly Place[], end: number): string {
  const [first, ...rest] = places;
  if (!first) return '';
  const steps = rest.map(({ left, bottom }) => `H${at(left)}V${at(1 - bottom)}`);
  return `M${at(first.left)} ${at(1 - first.bottom)}${steps.join('')}H${at(end)}`;
}

function at(share: number): number {
  return Math.round(share * BOX * 10) / 10;
}
