/** What a table in another page says, and what tells how to put it there. */

export const embed = 'Embed';
export const note = 'This table in a page of yours, at any width from 280 px.';
export const code = 'HTML that embeds the table';

/** Around what begins the parameters of an address. */
export const tableAlone: readonly [before: string, table: string, between: string, after: string] = [
  'The ',
  'table alone',
  ' keeps its search and filters. What follows the ',
  ' in the address of this page may follow its address too.',
];

export const numbers: readonly [before: string, json: string, between: string, csv: string, after: string] = [
  'The numbers are ',
  'a JSON file',
  ' and ',
  'a CSV file',
  '.',
];

export const noModels = 'No models yet';

export function dataOf(date: string): readonly [before: string, date: string, after: string] {
  return ['data of ', date, ''];
}
