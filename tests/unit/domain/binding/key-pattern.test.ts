import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPattern, isPattern, keyMatcher } from '../../../../src/domain/binding/key-pattern.ts';

const fits = (pattern: string, key: string) => keyMatcher(pattern)(key);

describe('keyMatcher', () => {
  it.each([
    ['mmlu_*', 'mmlu_law', true],
    ['mmlu_*', 'mmlu_', true],
    ['mmlu_*', 'mmlu', false],
    ['*|arc:challenge|*', 'leaderboard|arc:challenge|25', true],
    ['*|arc:challenge|*', 'arc:challenge|25', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'acb', false],
    ['aba*aba', 'aba', false],
    ['aba*aba', 'abaaba', true],
    ['*', '', true],
    ['hendrycksTest-*', 'hendrycksTest-law.v2', true],
    ['a.b', 'axb', false],
    ['[ab]?', '[ab]?', true],
  ])('%s and %s: %s', (pattern, key, expected) => {
    expect(fits(pattern, key)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const sign = fc.constantFrom('a', 'b', '*', '.');
    const text = fc.string({ unit: sign, maxLength: 8 });
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 });
    fc.assert(
      fc.property(text, word, (pattern, key) => {
        const expression = pattern
          .split('*')
          .map((part) => part.replace('.', '\\.').replaceAll(/\.(?<!\\\.)/g, '\\.'));
        expect(fits(pattern, key)).toBe(new RegExp(`^${expression.join('.*')}$`).test(key));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for a hostile pattern', () => {
    expect(fits(`${'a*'.repeat(5000)}b`, 'a'.repeat(100_000))).toBe(false);
  });
});

describe('fillPattern', () => {
  it.each([
    ['mmlu_*_ci95', 'mmlu_*', 'mmlu_law', 'mmlu_law_ci95'],
    ['* ±', '*', 'law', 'law ±'],
    ['se', 'mmlu_*', 'mmlu_law', 'se'],
    ['*_se', 'mmlu', 'mmlu', '*_se'],
    ['*_se', 'a*b*', 'axby', '*_se'],
  ])('%s with %s and %s is %s', (name, key, found, expected) => {
    expect(fillPattern(name, key, found)).toBe(expected);
  });

  it('is asked only where there is a sign for it', () => {
    expect([isPattern('mmlu_*'), isPattern('mmlu')]).toEqual([true, false]);
  });
});
