/** What a box says whose text can be copied; apart from the words of tables, as many pages load it. */

export const copy = 'Kopieren';
export const copied = 'Kopiert';
export const selected = 'Markiert';
/** The same, heard. */
export const copiedSpoken = 'Kopiert.';
export const selectedSpoken = 'Zum Kopieren markiert.';
