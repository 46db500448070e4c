import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';

let board: SmallBoard;
beforeEach(() => {
  board = new SmallBoard();
  board.publish(1);
});
afterEach(() => board.remove());

/** In the board's own folder, as its operator does. */
const run = (name: string, args: readonly string[] = []) =>
  runScript(name, args, { LEADERBOARD_CONTENT: '' }, board.folder);

describe('npm run card', () => {
  it('makes the README of a Space that builds itself, and does nothing the second time', async () => {
    expect(await run('card')).toEqual({
      code: 0,
      stdout: 'Wrote the front matter of README.md.\n',
      stderr: '',
    });
    const readme = board.read('README.md');
    expect(readme).toMatchInlineSnapshot(`
      "---
      title: Small
      emoji: 🏆
      colorFrom: indigo
      colorTo: blue
      sdk: static
      app_file: dist/index.html
      app_build_command: npm run build:space
      tags:
        - leaderboard
      ---

      # Small
      "
    `);
    expect((await run('card')).stdout).toBe('README.md says what leaderboard.yaml says.\n');
    expect(board.read('README.md')).toBe(readme);
  });

  it('tells with --check when the two differ, and writes nothing', async () => {
    expect(await run('card', ['--check'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The front matter of README.md is not what leaderboard.yaml says.\nRun `npm run card`.\n',
    });
    expect(existsSync(board.at('README.md'))).toBe(false);
    await run('card');
    expect(await run('card', ['--check'])).toEqual({
      code: 0,
      stdout: 'README.md says what leaderboard.yaml says.\n',
      stderr: '',
    });
    board.configure(['a'], { more: 'deploy: { card: { emoji: 🥇 } }' });
    const readme = board.read('README.md');
    expect((await run('card', ['--check'])).code).toBe(1);
    expect(board.read('README.md')).toBe(readme);
  });

  it('leaves a README alone whose front matter it cannot read', async () => {
    board.write('README.md', '---\ntitle: [\n---\n');
    const { code, stderr } = await run('card');
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "The front matter of README.md, between its first two lines of \`---\`, is no YAML (Flow sequence in block collection must be sufficiently indented and end with a ]) in line 3.
      Correct it there, or take it out; the card is written anew.
      "
    `);
    expect(board.read('README.md')).toBe('---\ntitle: [\n---\n');
  });
});

describe('npm run doctor', () => {
  const deploy = `
url: https://huggingface.co/spaces/org/board
deploy:
  space: org/board
  rebuild_hours: 24
  card: { license: apache2.0, thumbnail: http://example.org/a.png, tags: [Test:pubic, judge:auto] }
`;

  it('advises on how a board is published, and exits with 0', async () => {
    board.configure(['a', 'b'], { more: deploy });
    board.write('README.md', '---\nsdk: static\ntitle: Old\n---\n');
    const { code, stdout } = await run('doctor');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "results  1 found = 1 accepted + 0 rejected (1 demo-template, 1 ignored)
               results, 84 bytes
      publish  https://huggingface.co/spaces/org/board/; in the Space org/board; links name folders

      advice publish · url
        It names the Space's page on the Hub, which shows the site in a frame.
        Write the site's own address, https://org-board.static.hf.space/.
      advice publish · deploy.rebuild_hours
        It promises how soon new data are on the site, and no dataset is on the Hub.
        Take it out, or read the datasets from the Hub.
      advice publish · deploy.card.tags[0]
        The leaderboard finder does not sort by \`Test:\`.
        \`test:public\` is the nearest that it does.
      advice publish · deploy.card.tags[1]
        \`judge:auto\` is an older name.
        Write \`judge:function\`.
      advice publish · deploy.card.tags
        The leaderboard finder sorts by \`submission:\`, \`test:\`, \`modality:\`, \`eval:\` too, and there is no such tag.
        Add what is true, such as \`submission:automatic\`, \`test:public\`, \`modality:text\`, \`eval:generation\`.
      advice publish · deploy.card.license
        The Hub knows no licence "apache2.0".
        The nearest that it knows is \`apache-2.0\`.
      advice publish · deploy.card.thumbnail
        The picture is not at an https address, so the Hub and others do not show it.
        Put it where https serves it, for example into the Space itself.
      advice publish · README.md
        Its front matter, which is the card of this repository as a Space, says something else than leaderboard.yaml: title, emoji, colorFrom, colorTo, app_file, app_build_command, thumbnail, license, tags.
        Run \`npm run card\`.
      "
    `);
  });

  it('gives the same advice with --json', async () => {
    board.configure(['a', 'b'], { more: 'deploy: { space: org/board, card: { tags: [judge:auto] } }' });
    const { code, stdout } = await run('doctor', ['--json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Record<string, unknown>)['publish']).toMatchInlineSnapshot(`
      {
        "advice": [
          {
            "key": "deploy.card.tags[0]",
            "message": "\`judge:auto\` is an older name.",
            "remedy": "Write \`judge:function\`.",
          },
          {
            "key": "deploy.card.tags",
            "message": "The leaderboard finder sorts by \`submission:\`, \`test:\`, \`modality:\`, \`eval:\` too, and there is no such tag.",
            "remedy": "Add what is true, such as \`submission:automatic\`, \`test:public\`, \`modality:text\`, \`eval:generation\`.",
          },
        ],
        "space": "org/board",
        "url": "https://org-board.static.hf.space/",
      }
    `);
  });

  it('reads the data although it cannot read the README', async () => {
    board.write('README.md', '---\n- a\n---\n');
    const { code, stdout } = await run('doctor');
    expect(code).toBe(0);
    expect(stdout).toContain('1 found = 1 accepted');
    expect(stdout).toContain('advice publish · README.md');
  });

  it('has nothing to say of a card that `npm run card` has written', async () => {
    const tags = '[submission:closed, test:public, judge:function, modality:text, eval:math]';
    board.configure(['a', 'b'], { more: `deploy: { space: org/board, card: { tags: ${tags} } }` });
    await run('card');
    const { code, stdout } = await run('doctor');
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing to report.');
  });
});
