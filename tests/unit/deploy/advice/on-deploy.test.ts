import { describe, expect, it } from 'vitest';
import { adviseOnDeploy } from '../../../../src/deploy/advice/on-deploy.ts';
import { adviseOnMissingTags, adviseOnTags } from '../../../../src/deploy/advice/on-tags.ts';
import { applyCard } from '../../../../src/deploy/card/readme.ts';
import { REPOSITORY, spaceCard } from '../../../../src/deploy/card/space-card.ts';
import { boardConfig } from '../board-config.ts';

const told = (advice: { key: string; message: string; remedy: string }[]) =>
  advice.map(({ key, message, remedy }) => `${key}: ${message} ${remedy}`);

describe("the leaderboard finder's tags", () => {
  it('are known', () => {
    const tags = ['leaderboard', 'submission:automatic', 'test:mix', 'judge:vibeCheck', 'modality:artefacts'];
    expect(
      adviseOnTags([
        ...[...tags, 'eval:safety', 'domain:law', 'benchmark'],
        ...['language:english', 'language:cebuano', 'language:norwegian-bokmål'],
      ]),
    ).toEqual([]);
  });

  it('that it would not understand are told, with the nearest that it does', () => {
    const tags = [
      'judge:auto',
      'test:pubic',
      'Test:public',
      'judge:vibecheck',
      'language:Englisch',
      'eval:taste',
    ];
    const more = ['Judge:Auto', 'judge:Auto', 'Language:English', 'Domain:Law', 'language:elvish', 'test:'];
    expect(told(adviseOnTags([...tags, 'size:big', 'modalty:text', 'constructor:x', ...more])))
      .toMatchInlineSnapshot(`
        [
          "deploy.card.tags[0]: \`judge:auto\` is an older name. Write \`judge:function\`.",
          "deploy.card.tags[1]: The leaderboard finder does not know \`test:pubic\`. \`test:public\` is the nearest that it knows.",
          "deploy.card.tags[2]: The leaderboard finder does not sort by \`Test:\`. \`test:public\` is the nearest that it does.",
          "deploy.card.tags[3]: The leaderboard finder does not know \`judge:vibecheck\`. \`judge:vibeCheck\` is the nearest that it knows.",
          "deploy.card.tags[4]: The leaderboard finder does not know \`language:Englisch\`. \`language:english\` is the nearest that it knows.",
          "deploy.card.tags[5]: The leaderboard finder does not know \`eval:taste\`. It knows \`eval:generation\`, \`eval:math\`, \`eval:code\`, \`eval:performance\`, \`eval:safety\`.",
          "deploy.card.tags[6]: The leaderboard finder does not sort by \`size:\`. It sorts by \`submission:\`, \`test:\`, \`judge:\`, \`modality:\`, \`eval:\`, \`language:\`, \`domain:\`. If the tag is for something else, leave it.",
          "deploy.card.tags[7]: The leaderboard finder does not sort by \`modalty:\`. \`modality:text\` is the nearest that it does.",
          "deploy.card.tags[8]: The leaderboard finder does not sort by \`constructor:\`. It sorts by \`submission:\`, \`test:\`, \`judge:\`, \`modality:\`, \`eval:\`, \`language:\`, \`domain:\`. If the tag is for something else, leave it.",
          "deploy.card.tags[9]: The leaderboard finder does not sort by \`Judge:\`. \`judge:function\` is the nearest that it does.",
          "deploy.card.tags[10]: \`judge:Auto\` is an older name. Write \`judge:function\`.",
          "deploy.card.tags[11]: The leaderboard finder does not sort by \`Language:\`. \`language:english\` is the nearest that it does.",
          "deploy.card.tags[12]: The leaderboard finder does not sort by \`Domain:\`. \`domain:Law\` is the nearest that it does.",
          "deploy.card.tags[13]: The leaderboard finder does not know \`language:elvish\`. \`language:english\` is the nearest that it knows.",
          "deploy.card.tags[14]: The leaderboard finder does not know \`test:\`. It knows \`test:public\`, \`test:mix\`, \`test:private\`, \`test:rolling\`.",
        ]
      `);
  });

  it('that are missing are told at once', () => {
    expect(told(adviseOnMissingTags(['submission:manual', 'test:public', 'judge:model'])))
      .toMatchInlineSnapshot(`
      [
        "deploy.card.tags: The leaderboard finder sorts by \`modality:\`, \`eval:\` too, and there is no such tag. Add what is true, such as \`modality:text\`, \`eval:generation\`.",
      ]
    `);
    expect(adviseOnMissingTags(['submission:x', 'test:x', 'judge:x', 'modality:x', 'eval:x'])).toEqual([]);
  });
});

describe('what could be better about publishing', () => {
  it('is nothing where nothing is said about it', () => {
    expect(adviseOnDeploy(boardConfig(), null)).toEqual([]);
    expect(adviseOnDeploy(boardConfig(), '# A README\n')).toEqual([]);
  });

  it.each([
    ['a Space with a long name', `deploy: { space: org/${'long-'.repeat(14)}x }`],
    ["the Space's page for the site's address", 'url: https://huggingface.co/spaces/org/board'],
    ["the Space's page by another name", 'url: http://www.huggingface.co/spaces/org/board/'],
    ["a running Space's address for the site's", 'url: https://org-board.hf.space'],
    ['a licence that the Hub does not know', 'deploy: { card: { license: apache2.0 } }'],
    ['a licence like none', 'deploy: { card: { license: Our own } }'],
    ['a thumbnail without https', 'deploy: { card: { thumbnail: "http://example.org/a.png" } }'],
  ])('%s', (_what, more) => {
    expect(
      told(adviseOnDeploy(boardConfig(more), null)).filter((line) => !line.startsWith('deploy.card.tags')),
    ).toMatchSnapshot();
  });

  it('is nothing where the address is that of a static Space', () => {
    expect(adviseOnDeploy(boardConfig('url: https://org-board.static.hf.space'), null)).toEqual([]);
  });

  it('a promise about datasets that nobody else changes', () => {
    const config = boardConfig('deploy: { rebuild_hours: 24 }', '{ results: { folder: results } }');
    expect(told(adviseOnDeploy(config, null))).toMatchInlineSnapshot(`
      [
        "deploy.rebuild_hours: It promises how soon new data are on the site, and no dataset is on the Hub. Take it out, or read the datasets from the Hub.",
      ]
    `);
  });

  it('a README that says something else', () => {
    const tags =
      'deploy: { card: { tags: [submission:x, test:public, judge:model, modality:text, eval:math] } }';
    const config = boardConfig(tags.replace('submission:x', 'submission:manual'));
    const readme = applyCard(null, spaceCard(config, REPOSITORY), '# Board\n');
    expect(adviseOnDeploy(config, readme)).toEqual([]);
    expect(told(adviseOnDeploy({ ...config, title: 'New' }, readme.replace('blue', 'red'))))
      .toMatchInlineSnapshot(`
      [
        "README.md: Its front matter, which is the card of this repository as a Space, says something else than leaderboard.yaml: title, colorTo. Run \`npm run card\`.",
      ]
    `);
  });

  it('a README whose front matter cannot be read', () => {
    expect(told(adviseOnDeploy(boardConfig(), '---\nsdk: [\n---\n')).slice(1)).toMatchInlineSnapshot(`
      [
        "README.md: The front matter of README.md, between its first two lines of \`---\`, is no YAML (Flow sequence in block collection must be sufficiently indented and end with a ]) in line 3. Correct it there, or take it out; the card is written anew.",
      ]
    `);
  });

  it('no card where the front matter is for something else', () => {
    expect(adviseOnDeploy(boardConfig(), '---\nlayout: page\n---\n')).toEqual([]);
  });
});
