/** What exported files say to their readers besides the table's own words, as plain text. */
export const EXPORT_WORDS = {
  notRanked: 'Not ranked',
  toCompare: 'To compare with, not ranked',
  notKnown: 'Not known',
  reference: 'reference',
  /** Headings of columns that the page has none for. */
  rankLow: 'Rank from',
  rankHigh: 'Rank to',
  version: 'Version',
  flags: 'Flags',
  coverage: (coverage: number, tasks: number) => `${coverage}/${tasks} tasks`,
  grouped: (group: string, label: string) => `${group}: ${label}`,
  /** Before what tells where a table comes from. */
  source: 'Source:',
  /** What a table is, to stand over it before its address. */
  caption: (title: string, date: string | null) => (date === null ? `${title}.` : `${title}, as of ${date}.`),
  bestAndSecond: 'Best in bold, second best underlined.',
  margins: '± is half of the 95% interval.',
};
