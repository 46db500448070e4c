import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../../src/client/query/pattern.ts';
import { refusedPattern } from '#words/search.ts';

function isFound(source: string, text: string): boolean | null {
  const pattern = compilePattern(source);
  if (pattern.kind === 'refused') throw new Error(pattern.fault);
  return pattern.test(text);
}

describe('compilePattern', () => {
  const texts = [
    '',
    'a',
    'ab',
    'aab',
    'abc',
    'b1',
    'x-7b',
    'llama 3.1',
    'a_b',
    'ba',
    'aaaa',
    'a\nb',
    '(a)',
    '{2}',
  ];

  it.each([
    'a',
    '^a',
    'a$',
    '^$',
    '^a*$',
    'a+b',
    'ab?c',
    'a|b1',
    '^(a|b)+$',
    '(?:ab|c)$',
    '.',
    '^.$',
    'a.b',
    'a{2}',
    '^a{2,3}$',
    '^a{2,}$',
    'a{0}b',
    '[abc]1',
    '[^a-c]',
    '[a-]',
    '[\\d.]',
    '\\d\\w',
    '\\D\\W',
    '\\s',
    '\\.',
    'a*?b',
    '(a*)*b',
    '(|a)+b',
    '\\(a\\)',
    '\\{2',
    '[\\]x]',
    '()',
    'a||b',
    '(a{2}){2}',
    '^(?:a?){4}$',
    'x*',
    '\\S$',
    '[]',
    '[^]',
  ])('finds what a regular expression finds: %s', (source) => {
    const expected = texts.filter((text) => new RegExp(source, 'is').test(text));
    expect(texts.filter((text) => isFound(source, text))).toEqual(expected);
  });

  it('goes by folded text, whatever its own case and diacritics', () => {
    expect(isFound('^ÉCL', 'eclair')).toBe(true);
    expect(isFound('[A-F][É]', 'be')).toBe(true);
    expect(isFound('^[^A-F]', 'b')).toBe(false);
    expect(isFound('ﬁn', 'fin')).toBe(true);
    expect(isFound('😀+$', 'a😀')).toBe(true);
  });

  it.each([
    ['a'.repeat(101), 'too-long'],
    ['(a{99}){99}', 'too-large'],
    ['((((((a{9}){9}){9}){9}){9}){9})', 'too-large'],
    ['((((((((((a+)+)+)+)+)+)+)+)+)+)', 'too-large'],
    ['(a)\\1', 'back-reference'],
    ['(?<x>a)', 'unsupported'],
    ['\\k<x>', 'back-reference'],
    ['(?=a)', 'look-around'],
    ['(?!a)', 'look-around'],
    ['(?<=a)', 'look-around'],
    ['(?<!a)', 'look-around'],
    ['\\bx', 'unsupported'],
    ['\\p{L}', 'unsupported'],
    ['(a', 'broken'],
    ['a)', 'broken'],
    ['[a', 'broken'],
    ['[b-a]', 'broken'],
    ['*a', 'broken'],
    ['a**', 'broken'],
    ['a{3,2}', 'broken'],
    ['a\\', 'broken'],
  ])('refuses %s', (source, fault) => {
    expect(compilePattern(source)).toEqual({ kind: 'refused', fault });
  });

  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '(.*)*x',
    '(.*a){12}$',
    '.*.*.*.*.*.*x',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(a?){50}a{50}!',
  ])('looks for %s in linear time', (source) => {
    const text = `${'a'.repeat(100_000)}!`;
    const start = performance.now();
    isFound(source, text);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('gives up where the ways to go on are too many', () => {
    const pattern = compilePattern('(a|b)*a(a|b){30}c');
    if (pattern.kind === 'refused') throw new Error(pattern.fault);
    let seed = 1;
    const text = Array.from({ length: 200_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 2 === 0 ? 'a' : 'b';
    }).join('');
    const start = performance.now();
    expect(pattern.test(text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('refusedPattern', () => {
  it('says why', () => {
    expect(refusedPattern('x', 'too-long')).toMatch(/is left out: it is longer than 100 characters\.$/);
    expect(refusedPattern('x', 'too-large')).toMatch(/: it repeats too much\.$/);
    expect(refusedPattern('x', 'look-around')).toMatch(
      /: it looks ahead or behind, which is not supported\.$/,
    );
    expect(refusedPattern('x', 'unsupported')).toMatch(
      /: it has an escape or a group that is not supported\.$/,
    );
    expect(refusedPattern('x', 'broken')).toMatch(
      /: something in it is not closed or has nothing to repeat\.$/,
    );
  });
});
