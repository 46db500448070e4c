import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyCard, readCard, readSdk } from '../../../../src/deploy/card/readme.ts';
import type { SpaceCardData } from '../../../../src/deploy/card/space-card.ts';
import { UserError } from '../../../../src/domain/user-error.ts';

const card: SpaceCardData = { title: 'Board', sdk: 'static', tags: ['leaderboard'], thumbnail: null };
const LINES = 'title: Board\nsdk: static\ntags:\n  - leaderboard\n';
const apply = (readme: string | null) => applyCard(readme, card, '# Board\n');

describe('a card in a README', () => {
  it.each([null, '', '\n'])('is made with a body where there is none: %j', (readme) => {
    expect(apply(readme)).toBe(`---\n${LINES}---\n\n# Board\n`);
  });

  it('leaves the body, foreign keys and comments as they are, byte for byte', () => {
    const readme = `---
# made on the Hub
title: Old   # their comment
hf_oauth:   yes
hf_oauth_scopes:
- email
# of the picture
thumbnail: >-
    https://example.org/old.png
custom_headers: {cross-origin-embedder-policy: require-corp}
tags:
- old # the first
# kept

"sdk": gradio
pinned: false
---
Text\r
---
more: text
---
`;
    expect(apply(readme)).toBe(`---
# made on the Hub
title: Board   # their comment
hf_oauth:   yes
hf_oauth_scopes:
- email
# of the picture
custom_headers: {cross-origin-embedder-policy: require-corp}
tags:
  - leaderboard
# kept

sdk: static
pinned: false
---
Text\r
---
more: text
---
`);
  });

  it('changes no byte where it is already', () => {
    const readme = `---\ntags: [ leaderboard ]\n'title':   "Board"\nsdk: !!str static\n---\n`;
    expect(apply(`${readme}Mine`)).toBe(`${readme}Mine`);
  });

  it.each([
    ['without front matter', '# Mine\n\n---\nkey: text\n---\n', '\n# Mine\n\n---\nkey: text\n---\n'],
    ['with a byte order mark', '\uFEFF# Mine\n', '\n# Mine\n'],
    ['with empty front matter', '---\n---\nMine\n', 'Mine\n'],
    ['with blank lines above its front matter', '\n\n---\nsdk: gradio\n---\nMine\n', 'Mine\n'],
    ['with blanks behind its lines of ---', '--- \nsdk: gradio\n---\t\nMine\n', 'Mine\n'],
    ['with nothing below its front matter', '---\ntitle: Old\n---', '\n# Board\n'],
  ])('goes into a README %s', (_what, readme, body) => {
    const present = apply(readme);
    expect(present.startsWith('---\n')).toBe(true);
    expect(present.endsWith(`\n---\n${body}`)).toBe(true);
    expect(present.match(/^---$/gm)?.length).toBe(body.includes('---') ? 4 : 2);
    expect(readCard(present, card)).toEqual({ ...card, thumbnail: undefined });
    expect(apply(present)).toBe(present);
  });

  it('ends its lines as the README does', () => {
    const lines = `---\n${LINES}hf_oauth: true # theirs\n---\nMine\n`.replaceAll('\n', '\r\n');
    expect(apply('---\r\ntitle: Old\r\nhf_oauth: true # theirs\r\n---\r\nMine\r\n')).toBe(
      lines
        .replace(/sdk.*leaderboard\r\n/s, '')
        .replace(/(theirs\r\n)/, `$1${/sdk.*leaderboard\r\n/s.exec(lines)?.[0]}`),
    );
    expect(apply('Mine\r\n')).toBe(`---\n${LINES}---\n\nMine\n`.replaceAll('\n', '\r\n'));
  });

  it('keeps front matter that has nothing but comments', () => {
    expect(apply('---\n# theirs\n---\nMine')).toBe(`---\n# theirs\n${LINES}---\nMine`);
  });

  it.each([
    'On',
    'no',
    '2024-01-01',
    '1:30',
    '12',
    '1_000',
    '0o17',
    '~',
    '<<',
    '# a',
    'a: b',
    '[',
    'a\nb',
    'é',
  ])('has the title %j for every version of YAML', (title) => {
    const readme = applyCard('---\ntitle: On\n---\n', { title }, 'Mine');
    const lines = /^---\n(.*)\n---\n/s.exec(readme)?.[1] ?? '';
    for (const version of ['1.1', '1.2'] as const) expect(parse(lines, { version })).toEqual({ title });
    expect(lines).not.toContain('\n');
  });

  it('is the same when it is put in twice, and keeps whatever else stands there', () => {
    const theirs = fc.constantFrom(
      'hf_oauth:  true  # theirs\n',
      'hf_oauth_scopes:\n- email\n  # in the list\n- repos\n',
      'custom_headers:\n    a:   "b"\n',
      'pinned: no\n',
      "'header':\n  mini\n",
      'folded: >\n  a\n  b\n\n',
      'kept: |+\n  # text\n\n',
      'anchor: &a {x: 1,\n  y: 2}\nalias: *a\n',
      'nothing:\n',
      '# a comment\n\n',
    );
    const ours = fc.constantFrom(
      'title: Old # $& comment\n',
      'sdk: # comment\n  gradio\n',
      'sdk:\n  static\n',
      'tags:\n- a\n- b\n',
      'tags: [a,\n  b]\n',
      'thumbnail: |\n  # old\n',
      'thumbnail:\n',
      'thumbnail: # none\n',
    );
    const chunks = fc.uniqueArray(
      fc.oneof(theirs, ours).map((lines) => lines),
      { selector: (lines) => /\w+/.exec(lines)?.[0] },
    );
    fc.assert(
      fc.property(chunks, fc.string({ maxLength: 60 }), fc.boolean(), (present, body, isWindows) => {
        const text = (lines: string) => (isWindows ? lines.replaceAll('\n', '\r\n') : lines);
        const foreign = present.filter((lines) => !/^(title|sdk|tags|thumbnail)/.test(lines));
        const once = apply(`${text(`---\n${present.join('')}---\n`)}Mine${body}`);
        expect(apply(once)).toBe(once);
        expect(once.endsWith(`Mine${body}`)).toBe(true);
        let from = 0;
        for (const lines of foreign) {
          from = once.indexOf(text(lines), from);
          expect(from, lines).not.toBe(-1);
        }
        const matter = /^---\r?\n(.*?)^---\r?\n/ms.exec(once)?.[1] ?? '';
        const { title, sdk, tags, thumbnail, ...rest } = parse(matter, { version: '1.1' }) as Record<
          string,
          unknown
        >;
        expect({ title, sdk, tags, thumbnail }).toEqual({ ...card, thumbnail: undefined });
        expect(rest).toEqual(parse(text(foreign.join('')), { version: '1.1' }) ?? {});
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      '---\na: [\n---\n',
      'is no YAML (Flow sequence in block collection must be sufficiently indented and end with a ]) in line 3.',
    ],
    ['\n---\na: 1\na: 2\n---\n', 'is no YAML (Map keys must be unique) in line 4.'],
    ['---\n- a\n---\n', 'is no list of keys.'],
    ['---\nsome words\n---\n', 'is no list of keys.'],
    ['---\nmine: *a\n---\n', 'says `*a`, which stands for nothing.'],
    ...[
      '---\n{ title: Old }\n---\n',
      '---\n{ a: 1 }\n---\n',
      '---\n  a: 1\n---\n',
      '---\n? title\n: Old\n---\n',
      '---\nthumbnail: &a x\nmine: *a\n---\n',
    ].map((readme) => [readme, 'is written in a way that does not let a card change single lines of it.']),
  ])('is not put into front matter that cannot be read or edited: %j', (readme, why) => {
    expect(() => apply(readme)).toThrow(
      new UserError(
        `The front matter of README.md, between its first two lines of \`---\`, ${why}`,
        'Correct it there, or take it out; the card is written anew.',
      ),
    );
  });

  it('is not put above front matter that does not end', () => {
    expect(() => apply('---\ntitle: Old\n\n# Mine\n')).toThrow(
      'The front matter of README.md does not end: it begins with a line of `---`, and there is no second one.',
    );
  });

  it('says which README it cannot be put into', () => {
    expect(() => applyCard('---\n- a\n---\n', card, '', 'README.md of theirs')).toThrow(
      'The front matter of README.md of theirs,',
    );
  });
});

describe('what a README says of a card', () => {
  it('is each value as it is read, and null for one that is not simple', () => {
    const readme = '---\ntitle: 12\ntags: [a, [b], {c: d}]\nsdk: { a: b }\nthumbnail:\n---\n';
    expect(readCard(readme, card)).toEqual({
      title: 12,
      tags: ['a', ['b'], null],
      sdk: null,
      thumbnail: null,
    });
    expect(readCard('# Mine\n---\ntitle: 12\n---\n', { title: null })).toEqual({ title: undefined });
  });
});

describe('what a Space runs', () => {
  it.each([
    ['---\nsdk: gradio\n---\n', 'gradio'],
    ['---\nsdk: "static"\n---\n', 'static'],
    ['---\ntitle: x\n---\n', null],
    ['# no front matter', null],
    ['# no front matter\n---\nsdk: gradio\n---\n', null],
    [null, null],
  ])('%j', (readme, sdk) => {
    expect(readSdk(readme)).toBe(sdk);
  });
});
