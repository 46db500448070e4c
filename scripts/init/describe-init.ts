import { plural } from '../../src/domain/plural.ts';
import type { InitResult } from '../../src/init/init-board.ts';

export interface InitPlace {
  /** The file that was written. */
  file: string;
  /** The name under which the one that was there before is kept. */
  kept: string | null;
  /** The folder's name for LEADERBOARD_CONTENT; null where it is the one that commands use anyway. */
  content: string | null;
  /** Pages that were there before. */
  pages: readonly string[];
}

/** What was found and written, and what to do next. */
export function describeInit(
  { board, problems, formats }: InitResult,
  { file, kept, content, pages }: InitPlace,
): string {
  const { rows, tasks } = board;
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const files = Object.entries(formats).map(([format, count]) => `${count} ${format}`);
  const prefix = content === null ? '' : `LEADERBOARD_CONTENT=${content} `;
  return [
    `Read ${files.join(', ')}.`,
    ...(problems.length === 0
      ? []
      : [
          `${plural(problems.length, 'problem')} with the files; \`${prefix}npm run doctor\` says which and what to do.`,
        ]),
    `Wrote ${file}: ${plural(tasks.length, 'task')}, ${plural(rows.length, 'row')}, ${ranked} of them ranked.`,
    ...(kept === null ? [] : [`What was there before is ${kept} now.`]),
    ...(pages.length === 0
      ? []
      : [
          `${pages.join(', ')} ${pages.length === 1 ? 'was' : 'were'} there before and may speak of another board.`,
        ]),
    '',
    `Look at it:    ${prefix}npm run dev`,
    `Look it over:  ${prefix}npm run doctor`,
  ].join('\n');
}
