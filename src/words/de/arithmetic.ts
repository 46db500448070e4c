/** The heads of the table that adds a row's scores up. */

export const countsAs = 'Zählt als';
export const normalised = 'Normiert';
export const entersAs = 'Geht ein als';
export const weight = 'Gewicht';
export const share = 'Anteil';
export const adds = 'Beitrag';
export const interval = 'Intervall';

export function percent(value: string): string {
  return `${value} %`;
}

/** `margin` is half of the 95% interval, with its `±`. */
export function margin(margin: string, stderr: string): string {
  return `${margin} = 1,96 × ${stderr}`;
}
