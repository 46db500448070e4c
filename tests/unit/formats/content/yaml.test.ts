import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../../src/formats/content/tolerant-json.ts';
import { MAX_YAML_LENGTH, parseYaml } from '../../../../src/formats/content/yaml.ts';
import { readText } from '../read-fixture.ts';

function valueOf(text: string): unknown {
  const outcome = parseYaml(text, 'a.yaml');
  if (!('content' in outcome) || outcome.content.kind !== 'document')
    throw new Error(JSON.stringify(outcome));
  return outcome.content.value;
}

function rejectionOf(text: string) {
  const outcome = parseYaml(text, 'a.yaml');
  return 'rejection' in outcome ? outcome.rejection : null;
}

const TOO_DEEP = {
  path: 'a.yaml',
  where: null,
  code: 'yaml-too-deep',
  message: 'The YAML is nested more than 100 levels deep.',
  remedy: 'Write the file again without the nesting, or leave it out with `exclude` of the dataset.',
};

describe('parseYaml', () => {
  it('reads values as YAML 1.2 has them', () => {
    expect(valueOf('a: [1, -2.5e3, yes, null, ~, true]\nb:\n  - {c: "x"}\n')).toEqual({
      a: [1, -2500, 'yes', null, null, true],
      b: [{ c: 'x' }],
    });
    expect(valueOf('[.nan, .inf, -.inf]')).toEqual([NaN, Infinity, -Infinity]);
    expect(valueOf('date: 2026-01-21')).toEqual({ date: '2026-01-21' });
    expect(valueOf('# nothing')).toBeNull();
  });

  it.each([
    [
      'a: 1\nb: [1, 2\nc: 3\n',
      'line 3, column 1',
      'The file is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['a:\n\t- b\n', 'line 2, column 1', 'The file is no valid YAML: Tabs are not allowed as indentation.'],
    [
      'a: @b\n',
      'line 1, column 4',
      'The file is no valid YAML: Plain value cannot start with reserved character @.',
    ],
  ])('says where %j is wrong', (text, where, message) => {
    expect(rejectionOf(text)).toEqual({
      path: 'a.yaml',
      where,
      code: 'invalid-yaml',
      message,
      remedy: 'Correct that place, or write the file again.',
    });
  });

  it('lets the last of duplicate keys win', () => {
    expect(valueOf('a: 1\nb: 2\na: 3\n')).toEqual({ a: 3, b: 2 });
  });

  it.each(['__proto__: {polluted: 1}\nb: 2\n', '{"__proto__": {"polluted": 1}, "b": 2}'])(
    'keeps `__proto__` an own property: %j',
    (text) => {
      const value = valueOf(text) as object;
      expect(Object.entries(value)).toEqual([
        ['__proto__', { polluted: 1 }],
        ['b', 2],
      ]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect('polluted' in value).toBe(false);
      expect('polluted' in {}).toBe(false);
    },
  );

  it('keeps `__proto__` apart where a merge key names it', () => {
    const value = valueOf('x: &x {__proto__: {polluted: 1}}\ny:\n  <<: *x\n  b: 2\n');
    expect(value).toMatchObject({ y: { b: 2 } });
    expect('polluted' in {}).toBe(false);
    expect('polluted' in (value as { y: object }).y).toBe(false);
  });

  it('follows a hundred copies of what an anchor names, and no more', () => {
    const aliases = (count: number) => `a: &a {x: 1}\nb: [${Array(count).fill('*a').join(', ')}]\n`;
    expect(valueOf(aliases(99))).toMatchObject({ b: Array.from({ length: 99 }, () => ({ x: 1 })) });
    expect(rejectionOf(aliases(100))?.code).toBe('invalid-yaml');
  });

  it('refuses aliases that would unfold into billions of values', () => {
    const names = [...'abcdefghij'];
    const lines = names.map((name, index) => {
      const inner = index === 0 ? 'lol' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(10).fill(inner).join(', ')}]`;
    });
    const start = performance.now();
    expect(rejectionOf(lines.join('\n'))).toMatchObject({
      where: null,
      code: 'invalid-yaml',
      message: 'The file is no valid YAML: Excessive alias count indicates a resource exhaustion attack.',
    });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('refuses what holds itself, and an alias of nothing', () => {
    expect(rejectionOf('a: &a [1, *a]')).toEqual(TOO_DEEP);
    expect(rejectionOf('a: *b')?.code).toBe('invalid-yaml');
  });

  it('reads a hundred levels, and refuses one more', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(JSON.stringify(valueOf(nested(MAX_DEPTH)))).toBe(nested(MAX_DEPTH));
    expect(rejectionOf(nested(MAX_DEPTH + 1))).toEqual(TOO_DEEP);
  });

  it.each([
    ['lists that end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['lists without an end', '['.repeat(100_000)],
    ['objects without an end', '{a: '.repeat(100_000)],
    ['lists in block style', `${'- '.repeat(100_000)}x`],
    ['keys', `${'? '.repeat(100_000)}x`],
    ['indented objects', Array.from({ length: 1400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('refuses %s that are nested far too deep, and soon', (_what, text) => {
    const start = performance.now();
    expect(rejectionOf(text)).toEqual(TOO_DEEP);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('refuses a text that is too long to read soon', () => {
    const rest = 'x'.repeat(MAX_YAML_LENGTH - 3);
    expect(valueOf(`a: ${rest}`)).toEqual({ a: rest });
    expect(rejectionOf(`a: ${rest}x`)).toEqual({
      path: 'a.yaml',
      where: null,
      code: 'yaml-too-long',
      message: 'The YAML has 1048577 characters; at most 1048576 are read.',
      remedy: 'Write it as JSON, which is read a hundred times as fast.',
    });
  });

  it('warns of nothing, as a warning would have the file’s own signs on the terminal', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    expect(valueOf('? [a, "\\e[2J"]\n: 1\n')).toEqual({ '[ a, "\\e[2J" ]': 1 });
    await new Promise(setImmediate);
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });

  it('throws at no text, and cuts what it quotes', () => {
    const piece = fc.constantFrom(
      ...['a', ': ', '- ', '? ', '\n', '  ', '\t', '[', ']', '{', '}', ',', '&a ', '*a', '!!set ', '!!omap '],
      ...[
        '!!binary ',
        '!!timestamp ',
        '!x ',
        '<<: ',
        '"',
        "'",
        '|',
        '>',
        '%',
        '---\n',
        '...\n',
        '# ',
        '1',
        '.nan',
      ],
      ...['__proto__: ', '\u2028', '\ud800', '🟢'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const outcome = parseYaml(text, 'a.yaml');
          if ('content' in outcome) return;
          expect(outcome).toMatchObject({
            rejection: {
              code: expect.stringMatching(/^(invalid-yaml|yaml-too-deep)$/) as string,
              message: expect.stringMatching(/^[^\n]{1,240}\.$/) as string,
            },
          });
        },
      ),
      { numRuns: 500 },
    );
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});

describe('a file in YAML', () => {
  it.each(['a.yaml', 'a.yml', 'A.YAML'])('is known as such by its name: %s', async (path) => {
    const { rejections } = await readText('b: 1\na: 2\n', { path });
    expect(rejections).toMatchObject([
      {
        code: 'unknown-format',
        message: 'No reader knows this file: it holds an object with the keys `b`, `a`.',
      },
    ]);
  });

  it('may begin like JSON and be none', async () => {
    const { rejections } = await readText('{b: 1, a: 2,}\n', { path: 'a.yaml' });
    expect(rejections[0]?.message).toBe(
      'No reader knows this file: it holds an object with the keys `b`, `a`.',
    );
  });

  it('says of what is neither what is wrong with the YAML', async () => {
    const { rejections } = await readText('{"b": 1\n', { path: 'a.yaml' });
    expect(rejections).toMatchObject([{ code: 'invalid-yaml', where: 'line 2, column 1' }]);
  });
});
