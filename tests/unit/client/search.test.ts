import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/client/search.ts';

const NAMES = ['meta-llama/Llama-3.1-8B', 'Éclair/Crème-7b', 'google/gemma-4-31B-it', 'a\u200Db/İstanbul'];

function found(query: string, names: readonly string[] = NAMES): string[] | null {
  const mask = createSearch(names)(query);
  return mask === null ? null : names.filter((_, row) => mask[row] === 1);
}

describe('createSearch', () => {
  it('finds parts of names, whatever the case and the diacritics', () => {
    expect(found('LLAMA')).toEqual(['meta-llama/Llama-3.1-8B']);
    expect(found('creme')).toEqual(['Éclair/Crème-7b']);
    expect(found('ÉCLAIR')).toEqual(['Éclair/Crème-7b']);
    expect(found('istanbul')).toEqual(['a\u200Db/İstanbul']);
  });

  it('asks for every word, in any order', () => {
    expect(found('8b  llama')).toEqual(['meta-llama/Llama-3.1-8B']);
    expect(found('8b gemma')).toEqual([]);
  });

  it('takes what is typed as it is, not as a pattern', () => {
    expect(found('.*')).toEqual([]);
    expect(found('3.1')).toEqual(['meta-llama/Llama-3.1-8B']);
  });

  it('looks past marks that cannot be seen', () => {
    expect(found('ab/')).toEqual(['a\u200Db/İstanbul']);
  });

  it('narrows nothing without a word', () => {
    expect(found('')).toBeNull();
    expect(found(' \t ')).toBeNull();
    expect(found('\u0301')).toBeNull();
  });

  it('finds any name by any part of itself', () => {
    const characters = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (all, a, b) => {
        const begin = Math.min(a, b) % all.length;
        const part = all.slice(begin, begin + 1 + (Math.max(a, b) % all.length)).join('');
        const result = found(part, [all.join('')]);
        expect(result === null || result.length === 1).toBe(true);
      }),
    );
  });
});
