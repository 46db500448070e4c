import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyCard, readCard, readSdk } from '../../../../src/deploy/card/readme.ts';
import type { SpaceCardData } from '../../../../src/deploy/card/space-card.ts';
import { UserError } from '../../../../src/domain/user-error.ts';

const card: SpaceCardData = { title: 'Board', sdk: 'static', tags: ['leaderboard'], thumbnail: null };
const apply = (readme: string | null) => applyCard(readme, card, '# Board\n');

describe('a card in a README', () => {
  it('is made with a body where there is none', () => {
    expect(apply(null)).toBe('---\ntitle: Board\nsdk: static\ntags:\n  - leaderboard\n---\n\n# Board\n');
    expect(apply('')).toBe(apply(null));
  });

  it('leaves the body, foreign keys and comments as they are', () => {
    const readme = `---
# made on the Hub
title: Old   # their comment
hf_oauth: true
custom_headers:
  cross-origin-embedder-policy: require-corp
thumbnail: https://example.org/old.png
sdk: static
---
Text\r
---
more: text
---
`;
    expect(apply(readme)).toBe(`---
# made on the Hub
title: Board # their comment
hf_oauth: true
custom_headers:
  cross-origin-embedder-policy: require-corp
sdk: static
tags:
  - leaderboard
---
Text\r
---
more: text
---
`);
  });

  it.each([
    ['without front matter', '# Mine\n\n---\n\ntext\n', '\n# Mine\n\n---\n\ntext\n'],
    ['with a byte order mark', '\uFEFF# Mine\n', '\n# Mine\n'],
    ['with empty front matter', '---\n---\nMine\n', '\nMine\n'],
    ['with lines that end as on Windows', '---\r\nsdk: gradio\r\n---\r\nMine\r\n', 'Mine\r\n'],
  ])('goes into a README %s', (_what, readme, body) => {
    expect(apply(readme)).toBe(`---\n${apply(readme).split('---\n')[1]}---\n${body}`);
    expect(readCard(apply(readme), card)).toEqual({ ...card, thumbnail: undefined });
  });

  it('is the same when it is put in twice, and keeps whatever else stands there', () => {
    const key = fc
      .stringMatching(/^[a-z_]{1,12}$/)
      .filter((name) => !(name in card) && name !== 'null' && name !== 'true');
    const body = fc
      .string({ maxLength: 60 })
      .filter((text) => text.trim() !== '' && !text.startsWith('\uFEFF'));
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.oneof(fc.string(), fc.boolean(), fc.integer())),
        body,
        (theirs, text) => {
          const lines = Object.entries(theirs).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
          const once = apply(`---\n${lines.join('')}---\n${text}`);
          expect(apply(once)).toBe(once);
          expect(once.endsWith(text)).toBe(true);
          const matter = /^---\n(.*?)^---\n/ms.exec(once)?.[1] ?? '';
          expect(parse(matter)).toMatchObject({ ...theirs, title: 'Board' });
        },
      ),
    );
  });

  it.each([
    ['---\na: [\n---\n', 'is no YAML'],
    ['---\n- a\n---\n', 'is no list of keys'],
    ['---\nsome words\n---\n', 'is no list of keys'],
  ])('is not put into front matter that cannot be read: %j', (readme, why) => {
    expect(() => apply(readme)).toThrow(UserError);
    expect(() => apply(readme)).toThrow(
      `The front matter of README.md, between its first two lines of \`---\`, ${why}`,
    );
  });
});

describe('what a Space runs', () => {
  it.each([
    ['---\nsdk: gradio\n---\n', 'gradio'],
    ['---\nsdk: "static"\n---\n', 'static'],
    ['---\ntitle: x\n---\n', null],
    ['# no front matter', null],
    [null, null],
  ])('%j', (readme, sdk) => {
    expect(readSdk(readme)).toBe(sdk);
  });
});
