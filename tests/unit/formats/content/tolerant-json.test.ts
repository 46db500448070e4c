import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, parseTolerantJson } from '../../../../src/formats/content/tolerant-json.ts';

function valueOf(text: string): unknown {
  const outcome = parseTolerantJson(text);
  if (outcome.kind !== 'json') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe('parseTolerantJson', () => {
  it('reads what JSON.parse reads, and the numbers that Python writes', () => {
    expect(valueOf('{"a": [1, -2.5e3, true, null, "x"]}')).toEqual({ a: [1, -2500, true, null, 'x'] });
    expect(valueOf('[NaN, Infinity, -Infinity, 0.5]')).toEqual([NaN, Infinity, -Infinity, 0.5]);
    expect(valueOf('\uFEFF{"a": NaN}\r\n')).toEqual({ a: NaN });
    expect(valueOf('NaN')).toBeNaN();
  });

  it('never touches the inside of a text', () => {
    const text = '["NaN, Infinity", "a \\"NaN\\" b", "\\u00e9\\\\", NaN, {"NaN": "-Infinity", "": {}}, []]';
    expect(valueOf(text)).toEqual([
      'NaN, Infinity',
      'a "NaN" b',
      'é\\',
      NaN,
      { NaN: '-Infinity', '': {} },
      [],
    ]);
  });

  it('reads a document with NaN as it reads the same document without', () => {
    const document = { list: [[], {}, [1, { a: '\u2028 "quoted" \\ \n 🟢' }]], __proto__x: 1.5e-7, n: -0.25 };
    const text = JSON.stringify(document);
    expect(valueOf(`[${text}, NaN]`)).toEqual([document, NaN]);
    expect(valueOf(`[${text.replaceAll(',', ' ,\n\t ')}, NaN]`)).toEqual([document, NaN]);
  });

  it.each(['{"a": 1, "a": 2}', '{"a": NaN, "a": 2}'])('lets the last of duplicate keys win: %s', (text) => {
    expect(valueOf(text)).toEqual({ a: 2 });
  });

  it.each(['{"__proto__": {"polluted": 1}}', '{"__proto__": {"polluted": 1}, "n": NaN}'])(
    'keeps `__proto__` an own property: %s',
    (text) => {
      const value = valueOf(text) as object;
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.hasOwn(value, '__proto__')).toBe(true);
      expect('polluted' in {}).toBe(false);
      expect('polluted' in value).toBe(false);
    },
  );

  it.each([
    ['{"a": 1,}', 'a key in double quotes is expected here', 1, 9],
    ['{\n  "a": NaN,\n  b: 1\n}', 'a key in double quotes is expected here', 3, 3],
    ['{"a" 1}', '`:` is expected here', 1, 6],
    ['{"a": 1 "b": 2}', '`,` or `}` is expected here', 1, 9],
    ['[1, 2\n3]', '`,` or `]` is expected here', 2, 1],
    ['[1, ]', 'a value is expected here', 1, 5],
    ['[nan]', 'a value is expected here', 1, 2],
    ['[NaNs]', 'a value is expected here', 1, 2],
    ['[-NaN]', 'a value is expected here', 1, 2],
    ['[01]', 'a value is expected here', 1, 2],
    ['[1.]', 'a value is expected here', 1, 2],
    ['["a\nb"]', 'a text with a line break or an unknown escape starts here', 1, 2],
    ['["\\x"]', 'a text with a line break or an unknown escape starts here', 1, 2],
    ['["abc]', 'a text that starts here does not end', 1, 2],
    ['{} {}', 'there is more after the end of the JSON', 1, 4],
    ['{"a": [1, 2', 'the file ends in the middle of the JSON', 1, 12],
    ['', 'the file ends in the middle of the JSON', 1, 1],
    ['// no\n{}', 'a value is expected here', 1, 1],
  ])('says where %j is wrong', (text, problem, line, column) => {
    expect(parseTolerantJson(text)).toEqual({ kind: 'invalid', problem, line, column });
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('refuses %s that are nested too deep, with and without NaN', (_, open, close) => {
    const nested = (depth: number, inner: string) => open.repeat(depth) + inner + close.repeat(depth);
    for (const inner of ['1', 'NaN']) {
      expect(parseTolerantJson(nested(MAX_DEPTH, inner)).kind).toBe('json');
      expect(parseTolerantJson(nested(MAX_DEPTH + 1, inner)).kind).toBe('too-deep');
      expect(parseTolerantJson(nested(200_000, inner)).kind).toBe('too-deep');
    }
  });
});
