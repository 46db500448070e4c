/** How numbers are written: DIN 1333 sets thousands apart by a narrow space. */

export const decimalMark = ',';
/** Between groups of three digits. */
export const thousandsMark = '\u202f';
