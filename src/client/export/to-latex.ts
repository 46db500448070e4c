import { aboutLine, printedAbout, type About } from './about.ts';
import { escapeLatex, escapeLatexUrl } from './escape-latex.ts';
import * as words from '#words/export.ts';
import { slugOf } from './file-name.ts';
import { headingsOf } from './headings.ts';
import { printedCell, type Hand } from './printed-cell.ts';
import { isNumeric, type ViewColumn, type ViewTable } from './view-table.ts';

/**
 * The table for a paper, with booktabs: the best of each column bold, the second best underlined, groups over their
 * columns where tasks have them, half of the 95% interval small, and a caption that says where it comes from.
 */
export function toLatex(view: ViewTable, about: About): string {
  const { columns, rows, notRankedFrom } = view;
  const printed = printedAbout(about);
  const { title, url, date } = printed;
  const groups = groupLines(columns);
  const heading = groups.length > 0 ? columns.map(({ label }) => label) : headingsOf(columns);
  const body = rows.flatMap((cells, at) => [
    ...(at === notRankedFrom ? notRankedLines(at, columns.length) : []),
    tableLine(cells.map((cell) => printedCell(cell, HAND))),
  ]);
  const lines = [
    `% ${aboutLine(printed)}`,
    '% \\usepackage{booktabs}',
    '% \\usepackage{hyperref}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption[${escapeLatex(title)}]{${escapeLatex(captionText(view, title, date))} \\url{${escapeLatexUrl(url)}}}`,
    `  \\label{tab:${slugOf(title)}}`,
    `  \\begin{tabular}{${columns.map((column) => (isNumeric(column) ? 'r' : 'l')).join('')}}`,
    ...[
      '\\toprule',
      ...groups,
      tableLine(heading.map(escapeLatex)),
      '\\midrule',
      ...body,
      '\\bottomrule',
    ].map((line) => `    ${line}`),
    '  \\end{tabular}',
    '\\end{table}',
  ];
  return `${lines.join('\n')}\n`;
}

function captionText({ rows }: ViewTable, title: string, date: string | null): string {
  const numbers = rows.flat().filter((cell) => cell.kind === 'number');
  return [
    words.caption(title, date),
    ...(numbers.some(({ place }) => place !== null) ? [words.bestAndSecond] : []),
    ...(numbers.some(({ margin }) => margin !== null) ? [words.margins] : []),
    words.source,
  ].join(' ');
}

/** A heading over each run of neighbouring columns of one group, with a line below it; nothing where no task has one. */
function groupLines(columns: readonly ViewColumn[]): string[] {
  if (!columns.some(({ kind, group }) => kind === 'task' && group !== null)) return [];
  const runs: { group: string | null; from: number; to: number }[] = [];
  columns.forEach(({ group }, at) => {
    const last = runs.at(-1);
    if (last && group !== null && last.group === group) last.to = at + 1;
    else runs.push({ group, from: at + 1, to: at + 1 });
  });
  const cells = runs.map(({ group, from, to }) =>
    group === null ? '' : `\\multicolumn{${to - from + 1}}{c}{${escapeLatex(group)}}`,
  );
  const rules = runs.flatMap(({ group, from, to }) =>
    group === null ? [] : `\\cmidrule(lr){${from}-${to}}`,
  );
  return [tableLine(cells), rules.join(' ')];
}

function notRankedLines(at: number, width: number): string[] {
  const heading = `\\multicolumn{${width}}{l}{\\textit{${escapeLatex(words.notRanked)}}} \\\\`;
  return at === 0 ? [heading] : ['\\midrule', heading];
}

function tableLine(cells: readonly string[]): string {
  return `${cells.join(' & ')} \\\\`;
}

const HAND: Hand = {
  escape: escapeLatex,
  best: (text) => `\\textbf{${text}}`,
  second: (text) => `\\underline{${text}}`,
  aside: (text) => `{\\scriptsize ${text}}`,
  missing: '--',
};
