import { plural } from '../../src/domain/plural.ts';
import type { InitResult } from '../../src/init/init-board.ts';
import type { TemplateNote } from '../../src/init/template/template-board.ts';
import type { Placed } from './place-content.ts';

export interface InitPlace extends Placed {
  /** The files that were written. */
  written: readonly string[];
  /** The folder's name for LEADERBOARD_CONTENT; null where it is the one that commands use anyway. */
  content: string | null;
  /** What could not be carried over from a template, or was not there. */
  notes: readonly TemplateNote[];
}

/** What was found and written, and what to do next. */
export function describeInit(
  { board, problems, formats }: InitResult,
  { written, kept, content, pages, notes }: InitPlace,
): string {
  const { rows, tasks } = board;
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const files = Object.entries(formats).map(([format, count]) => `${count} ${format}`);
  const prefix = content === null ? '' : `LEADERBOARD_CONTENT=${content} `;
  const size = `${plural(tasks.length, 'task')}, ${plural(rows.length, 'row')}, ${ranked} of them ranked`;
  return [
    `Read ${files.join(', ')}.`,
    ...(problems.length === 0
      ? []
      : [
          `${plural(problems.length, 'problem')} with the files; \`${prefix}npm run doctor\` says which and what to do.`,
        ]),
    ...notes.map(({ where, message, remedy }) => `${where}: ${message} ${remedy}`),
    `Wrote ${written.join(', ')}: ${size}.`,
    ...(kept === null ? [] : [`What was there before is in the folder ${kept} beside it.`]),
    ...(pages.length === 0
      ? []
      : [
          `${pages.map((name) => `pages/${name}`).join(', ')} ${pages.length === 1 ? 'was' : 'were'} there before and may speak of another board.`,
        ]),
    '',
    `Look at it:    ${prefix}npm run dev`,
    `Look it over:  ${prefix}npm run doctor`,
  ].join('\n');
}
