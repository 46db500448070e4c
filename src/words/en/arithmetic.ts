/** The heads of the table that adds a row's scores up. */

export const countsAs = 'Counts as';
export const normalised = 'Normalised';
export const entersAs = 'Enters as';
export const weight = 'Weight';
export const share = 'Share';
export const adds = 'Adds';
export const interval = 'Interval';

export function percent(value: string): string {
  return `${value}%`;
}

/** `margin` is half of the 95% interval, with its `±`. */
export function margin(margin: string, stderr: string): string {
  return `${margin} = 1.96 × ${stderr}`;
}
