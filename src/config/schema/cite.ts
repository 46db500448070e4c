import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { text } from './text.ts';

const citeShape = z.strictObject({
  authors: withDefault(
    z.array(text),
    [],
    'Who made the board, as `Family, Given` or the name of an organisation. When left out: the owner of the results dataset, if it is on the Hub.',
  ),
  bibtex: optional(text, 'The BibTeX entry of the paper that readers should cite beside the board.'),
});

/** How the board is cited. */
export const cite = withDefault(
  citeShape,
  { authors: [], bibtex: null },
  'What the box “Cite this board” says beyond the title, the date and the commits.',
);

export type CiteYaml = z.output<typeof cite>;
