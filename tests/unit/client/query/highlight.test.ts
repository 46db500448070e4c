import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/client/fold.ts';
import { highlightRanges } from '../../../../src/client/query/highlight.ts';

/** The name with brackets around what is marked. */
function marked(name: string, ...words: string[]): string {
  return highlightRanges(name, words).reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    name,
  );
}

describe('highlightRanges', () => {
  it('marks every place, whatever the case', () => {
    expect(marked('Llama-llama', 'llama')).toBe('[Llama]-[llama]');
    expect(marked('abc', 'x', '')).toBe('abc');
  });

  it('joins what overlaps or touches', () => {
    expect(marked('abcdef', 'abc', 'cd', 'e')).toBe('[abcde]f');
    expect(marked('aaaa', 'aa')).toBe('[aaaa]');
    expect(marked('abab', 'aba', 'bab')).toBe('[abab]');
  });

  it('maps back what folding makes longer or shorter', () => {
    expect(marked('Éclair/É', 'e')).toBe('[É]clair/[É]');
    expect(marked('E\u0301clair', 'ec')).toBe('[E\u0301c]lair');
    expect(marked('e\u0301', 'e')).toBe('[e\u0301]');
    expect(marked('Straße-7', '7')).toBe('Straße-[7]');
    expect(marked('Straße', 'ß')).toBe('Stra[ß]e');
    expect(marked('İstanbul', 'is')).toBe('[İs]tanbul');
    expect(marked('aﬁn', 'i')).toBe('a[ﬁ]n');
    expect(marked('x½y', '1⁄2y')).toBe('x[½y]');
    expect(marked('a\u200Db c', 'ab')).toBe('[a\u200Db] c');
    expect(marked('😀b', 'b')).toBe('😀[b]');
    expect(marked('ΟΔΟΣ', 'οσ')).toBe('ΟΔ[ΟΣ]');
    expect(marked('한a', 'a')).toBe('한[a]');
  });

  it('covers whatever the search finds, in order and inside the name', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        const name = before + part + after;
        const word = foldText(part);
        const ranges = highlightRanges(name, [word]);
        if (word !== '' && foldText(name).includes(word)) expect(ranges.length).toBeGreaterThan(0);
        let last = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(foldText(name.slice(start, end))).toContain(word);
        }
        expect(last).toBeLessThanOrEqual(name.length);
      }),
    );
  });
});
