import path from 'node:path';
import type { Plugin } from 'vite';
import type { Language } from '../../src/domain/language.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../src/words');

/** Has pages and their scripts say their words in a language: `#words/…`, which is English elsewhere. */
export function wordsIn(language: Language): Plugin {
  return {
    name: 'standings:words-in',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^#words\// },
      handler: (id) => path.join(FOLDER, language, id.slice('#words/'.length)),
    },
  };
}
