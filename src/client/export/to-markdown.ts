import { aboutLine, oneLine, printedAbout, type About } from './about.ts';
import * as words from '#words/export.ts';
import { headingsOf } from './headings.ts';
import { printedCell, type Hand } from './printed-cell.ts';
import { isNumeric, type ViewTable } from './view-table.ts';

/** The table for GitHub: numbers at the right, the best of each column bold, and below it where it comes from. */
export function toMarkdown({ columns, rows }: ViewTable, about: About): string {
  const { title, url, date } = printedAbout(about);
  const lines = [
    headingsOf(columns).map(escapeMarkdown),
    columns.map((column) => (isNumeric(column) ? '---:' : ':---')),
    ...rows.map((cells) => cells.map((cell) => printedCell(cell, HAND))),
  ];
  const source = aboutLine({ title: escapeMarkdown(title), date, url: `<${url}>` });
  return [...lines.map((cells) => `| ${cells.join(' | ')} |`), '', `${words.source} ${source}`, ''].join(
    '\n',
  );
}

const HAND: Hand = {
  escape: escapeMarkdown,
  best: (text) => `**${text}**`,
  second: (text) => text,
  aside: (text) => text,
  missing: '—',
};

/** An `_` inside a word, and an `&` that begins no entity, mean nothing. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}
