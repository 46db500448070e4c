/** What the page of the API says around what the files themselves say. */

export const api = 'API';

export function apiOf(board: string): string {
  return `Every number of ${board} as JSON and CSV files: what they hold, key by key, with examples.`;
}

export const lede = 'Every number on these pages as files, made together with the pages. They need no key.';
export const files = 'Files';
export const open = 'Open';

export function openFile(file: string): string {
  return `Open ${file}`;
}

export const whatStays = 'What stays';

/** Around the name of the key that tells the form. */
export const form: readonly [before: string, after: string] = [
  'Every JSON file names its form in ',
  '. As long as that number stays, no key goes away, changes its type or its meaning; new keys may come. A change that could break a reader raises it.',
];

/** Around what stands for a missing score. */
export const units: readonly [before: string, after: string] = [
  'Times are ISO 8601 in UTC. A missing score is ',
  ', never zero. “Display units” are those of the pages: a scale that ends at 100 where a task’s range is finite, else the file’s own.',
];

export const beginning = 'How it begins on this board';
export const key = 'Key';
export const type = 'Type';
export const whatItIs = 'What it is';
export const column = 'Column';
export const whatItHolds = 'What it holds';
