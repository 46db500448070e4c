/** What a box says whose text can be copied; apart from the words of tables, as many pages load it. */

export const copy = 'Copy';
export const copied = 'Copied';
export const selected = 'Selected';
/** The same, heard. */
export const copiedSpoken = 'Copied.';
export const selectedSpoken = 'Selected, to be copied.';
