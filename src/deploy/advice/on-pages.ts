import type { Config } from '../../config/config.ts';
import type { Advice } from './advice.ts';

/** What the pages of the embedded board say of it, and no other board's would. */
const WORDS = 'the board that comes with Standings';
const SAMPLE = 'sample/results';

/** Pages of the embedded board that are about to be published with another one. */
export function adviseOnSamplePages(
  { datasets: { results } }: Config,
  pages: readonly { file: string; text: string }[],
): Advice[] {
  if (results.kind === 'folder' && results.location === SAMPLE) return [];
  return pages
    .filter(({ text }) => text.includes(WORDS))
    .map(({ file }) => ({
      key: `pages/${file}`,
      message: `It speaks of ${WORDS}, and this is another one.`,
      remedy: 'Rewrite it, or delete it.',
    }));
}
