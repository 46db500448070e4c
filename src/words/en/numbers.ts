/** How numbers are written. */

export const decimalMark = '.';
/** Between groups of three digits. */
export const thousandsMark = ',';
