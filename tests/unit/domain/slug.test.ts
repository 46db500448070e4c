import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelSlugs } from '../../../src/domain/slug.ts';

const slugOf = (name: string, ...others: string[]) => modelSlugs([name, ...others]).get(name);

const awkward = fc.constantFrom(
  ...[
    'a',
    'A',
    'b',
    '.',
    '..',
    'a.json',
    'a.JSON',
    'con',
    'NUL.txt',
    'index',
    'é',
    '/',
    '//',
    ' ',
    '#',
    '%2e',
    '-',
  ],
  ...[
    '\u202e',
    '\u0000',
    '\\',
    'x'.repeat(90),
    '<script>',
    '😀',
    '\ud800',
    'a.svg',
    'org',
    'Org',
    'ORG',
    '_',
  ],
);
const anyName = fc
  .array(awkward, { maxLength: 4 })
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join('/')));
const anyNames = fc.array(fc.oneof(anyName, fc.string(), fc.string({ unit: 'binary' })), { maxLength: 12 });

describe('modelSlugs', () => {
  test.each(['meta-llama/Llama-3.1-8B', 'gpt2', '01-ai/Yi_1.5', 'a/b/c'])('keeps %s', (name) => {
    expect(slugOf(name)).toBe(name);
  });

  test.each([
    ['../../etc/passwd', /^etc-passwd-[0-9a-z]{8}$/],
    ['gemini/flash#thinking (zero-shot, val)', /^gemini\/flash-thinking-zero-shot-val-[0-9a-z]{8}$/],
    ['org/a.json', /^org\/a\.json-[0-9a-z]{8}$/],
    ['a.json/b', /^a\.json-b-[0-9a-z]{8}$/],
    ['org/con', /^org\/con-[0-9a-z]{8}$/],
    ['org/nul.tar', /^org-nul\.tar-[0-9a-z]{8}$/],
    ['nul.tar', /^model-[0-9a-z]{8}$/],
    ['index', /^index-[0-9a-z]{8}$/],
    ['org/.hidden', /^org\/hidden-[0-9a-z]{8}$/],
    ['org/name.', /^org\/name-[0-9a-z]{8}$/],
    ['Modèle/Été', /^modele-ete-[0-9a-z]{8}$/],
    ['模型', /^[0-9a-z]{8}$/],
    ['', /^[0-9a-z]{8}$/],
    ['a/b/c/d/e', /^a-b-c-d-e-[0-9a-z]{8}$/],
    ['x'.repeat(300), /^x{60}-[0-9a-z]{8}$/],
  ])('makes a readable path of %s', (name, expected) => {
    expect(slugOf(name)).toMatch(expected);
  });

  test('is the same beside other names', () => {
    expect(slugOf('a b', 'c', 'd e', 'x/y')).toBe(slugOf('a b'));
  });

  test('gives names that differ by case alone different paths, on every file system', () => {
    const slugs = modelSlugs(['org/Name', 'org/name']);
    const folded = [...slugs.values()].map((slug) => slug.toLowerCase());
    expect(new Set(folded).size).toBe(2);
  });

  test('spells a folder in one way, the way of most names', () => {
    const slugs = modelSlugs(['Google/other', 'google/a', 'google/b']);
    expect(slugs.get('google/a')).toBe('google/a');
    expect(slugs.get('Google/other')).toMatch(/^google-other-[0-9a-z]{8}$/);
  });

  test('does not take a path that is another name as it stands', () => {
    const hashed = slugOf('a b') ?? '';
    const slugs = modelSlugs(['a b', hashed]);
    expect(slugs.get(hashed)).toBe(hashed);
    expect(slugs.get('a b')).not.toBe(hashed);
  });

  test('any names get safe and different paths, whatever their order', () => {
    fc.assert(
      fc.property(anyNames, (names) => {
        const slugs = modelSlugs(names);
        expect([...slugs.keys()].sort()).toEqual([...new Set(names)].sort());
        expect(new Map([...modelSlugs([...names].reverse())].sort())).toEqual(new Map([...slugs].sort()));

        const paths = [...slugs.values()];
        for (const path of paths) {
          expect(path).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/);
          for (const segment of path.split('/')) {
            expect(segment).not.toMatch(/\.$|\.json$|\.svg$|^index$|^(con|nul)(\.|$)/i);
            expect(segment.length).toBeLessThanOrEqual(80);
          }
        }
        const files = paths.flatMap((path) => [`models/${path}/index.html`, `api/models/${path}.json`]);
        const folded = files.map((file) => file.toLowerCase());
        expect(new Set(folded).size).toBe(files.length);
        const folders = folded.flatMap((file) => parentsOf(file));
        expect(folded.filter((file) => folders.includes(file))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

function parentsOf(file: string): string[] {
  const segments = file.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
