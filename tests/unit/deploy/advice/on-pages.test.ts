import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadConfig } from '../../../../src/config/load.ts';
import { adviseOnSamplePages } from '../../../../src/deploy/advice/on-pages.ts';
import { boardConfig } from '../board-config.ts';

const pages = ['about.md', 'faq.md'].map((file) => ({
  file,
  text: readFileSync(`content/pages/${file}`, 'utf8'),
}));
const own = { file: 'own.md', text: 'About our board.' };

it('tells pages of the embedded board that another one would publish', () => {
  expect(adviseOnSamplePages(boardConfig(), [...pages, own])).toEqual(
    ['about.md', 'faq.md'].map((file) => ({
      key: `pages/${file}`,
      message: 'It speaks of the board that comes with Standings, and this is another one.',
      remedy: 'Rewrite it, or delete it.',
    })),
  );
});

it('says nothing of them on the embedded board', () => {
  expect(adviseOnSamplePages(loadConfig('content'), pages)).toEqual([]);
});
