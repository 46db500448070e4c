import { z } from 'zod';
import { optional } from './optional.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const pageFile = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'the name of a file in pages/, without .md');

const page = z.strictObject({
  file: pageFile.describe('A file of `pages/`, without `.md`: `about` for `pages/about.md`.'),
  title: optional(text, 'What the menu calls it. When left out: the title that the file gives.'),
});

export const pages = uniqueList(
  z.union([pageFile, page], 'the name of a file in pages/, or a mapping with `file`'),
  {
    noun: 'page',
    key: 'file',
    nameOf: (item) => (typeof item === 'string' ? item : item.file),
  },
);

export type PageYaml = z.output<typeof pages>[number];
