/** What stands on the page for wrong addresses, and around the operator's own pages. */

export const notFound = 'Page not found';

export function notFoundOn(board: string): string {
  return `No page of ${board} has this address.`;
}

export const noPage = 'No page has this address';

export const whyNoPage: readonly [before: string, standings: string, after: string] = [
  'A model may have left the board, or its name may have changed. The ',
  'standings',
  ' list every model with a page of its own.',
];

export function pageOf(title: string, board: string): string {
  return `${title} of ${board}`;
}
