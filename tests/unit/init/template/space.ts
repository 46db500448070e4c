import { readTemplate } from '../../../../src/init/template/read-template.ts';
import type { TemplateBoard } from '../../../../src/init/template/template-board.ts';

/** The board of one `src/about.py`, and of other files by their paths. */
export function boardOf(about: string, others: Readonly<Record<string, string>> = {}): TemplateBoard {
  const files = Object.entries({ 'src/about.py': about, ...others });
  return readTemplate(files.map(([path, text]) => ({ path, text })));
}

/** Notes without that of a board without tasks. */
export function notesOf(board: TemplateBoard): string[] {
  return board.notes
    .filter(({ message }) => message !== 'No file has a class `Tasks`.')
    .map(({ where, message, remedy }) => `${where}: ${message} ${remedy}`);
}

/** What `INTRODUCTION_TEXT` becomes when it is this expression, after these lines. */
export function introduction(expression: string, before = ''): string | null {
  return boardOf(`${before}\nINTRODUCTION_TEXT = ${expression}\n`).introduction;
}
