import type { About } from './about.ts';
import { fileNameOf } from './file-name.ts';
import { toCsv } from './to-csv.ts';
import { toJson } from './to-json.ts';
import { toLatex } from './to-latex.ts';
import { toMarkdown } from './to-markdown.ts';
import type { ViewTable } from './view-table.ts';

export type ExportFormat = 'csv' | 'json' | 'markdown' | 'latex';

export interface Exported {
  text: string;
  fileName: string;
  mime: string;
}

/** The table as a file of a format. */
export function exportView(format: ExportFormat, view: ViewTable, about: About): Exported {
  const { ending, mime, write } = FORMATS[format];
  return { text: write(view, about), fileName: fileNameOf(about.title, about.date, ending), mime };
}

interface Format {
  ending: string;
  mime: string;
  write: (view: ViewTable, about: About) => string;
}

const FORMATS: Record<ExportFormat, Format> = {
  csv: { ending: 'csv', mime: 'text/csv;charset=utf-8', write: toCsv },
  json: { ending: 'json', mime: 'application/json', write: toJson },
  markdown: { ending: 'md', mime: 'text/markdown;charset=utf-8', write: toMarkdown },
  latex: { ending: 'tex', mime: 'application/x-tex;charset=utf-8', write: toLatex },
};
