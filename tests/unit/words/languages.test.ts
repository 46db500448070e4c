import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';

const all = import.meta.glob<Record<string, unknown>>('../../../src/words/*/*.ts', { eager: true });

/** What a language says, by `area.name`: what kind of thing it is. */
function shapeOf(language: string): Record<string, unknown> {
  const areas = Object.entries(all).flatMap(([file, words]) => {
    const [, folder, area] = /\/(\w+)\/([\w-]+)\.ts$/.exec(file) ?? [];
    return folder === language && area !== undefined ? [{ area, words }] : [];
  });
  return Object.fromEntries(
    areas.flatMap(({ area, words }) =>
      Object.entries(words).map(([name, word]) => [
        `${area}.${name}`,
        kindOf(word, OPEN.has(`${area}.${name}`)),
      ]),
    ),
  );
}

/** Records to which a language may add. */
const OPEN = new Set(['defaults.columnLabels']);

function kindOf(word: unknown, isOpen: boolean): unknown {
  if (typeof word === 'function') return `function of ${word.length}`;
  if (Array.isArray(word)) return word.map((part) => kindOf(part, false));
  if (typeof word !== 'object' || word === null) return typeof word;
  return isOpen
    ? 'record'
    : Object.fromEntries(Object.entries(word).map(([key, part]) => [key, kindOf(part, false)]));
}

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  it('has all words, and no others, with the same parts', () => {
    expect(shapeOf(language)).toEqual(shapeOf('en'));
  });
});
