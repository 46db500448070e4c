import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { readFolder } from '../site/read-folder.ts';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

const fixtures = path.resolve('tests/fixtures');
const table = path.join(fixtures, 'formats/table/euroeval-published.csv');
let folder = '';
let hub: TestHub;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-init-'));
  hub = await startTestHub();
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In a content folder of its own. */
async function init(content: string, args: string[], environment: Record<string, string> = {}) {
  const place = {
    LEADERBOARD_CONTENT: path.join(folder, content),
    STANDINGS_CACHE: path.join(folder, 'cache'),
  };
  const { code, stdout, stderr } = await runScript('init', args, { ...place, ...environment });
  const plain = (text: string) => text.replaceAll(folder, '…');
  return { code, stdout: plain(stdout), stderr: plain(stderr) };
}

describe('npm run init', () => {
  it('writes a config that builds without an edit', async () => {
    const { code, stdout, stderr } = await init('first', [table, '--title', 'Danish']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Read 1 table.
      Wrote …/first/leaderboard.yaml: 9 tasks, 6 rows, 3 of them ranked.

      Look at it:    npm run dev
      Look it over:  npm run doctor
      "
    `);
    const site = path.join(folder, 'first-site');
    expect((await buildSite(path.join(folder, 'first'), site)).code).toBe(0);
    expect(readText(site, 'index.html')).toContain('<title>Danish');
  });

  it('leaves a config alone that somebody has written', async () => {
    writeText(folder, 'own/leaderboard.yaml', 'title: Mine\n');
    const { code, stderr } = await init('own', [table]);
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "…/own/leaderboard.yaml is there already, and nothing was touched.
      Write elsewhere with \`--to my-board\`, or in its place with \`--replace\`; what was there before is kept.
      "
    `);
    expect(readText(folder, 'own/leaderboard.yaml')).toBe('title: Mine\n');
  });

  it('keeps with --replace what was there, however often', async () => {
    writeText(folder, 'twice/leaderboard.yaml', 'title: Mine\n');
    await init('twice', [table, '--replace']);
    const { stdout } = await init('twice', [table, '--replace']);
    expect(stdout).toContain('What was there before is in the folder old-2 beside it.');
    expect(readdirSync(path.join(folder, 'twice')).sort()).toEqual(['leaderboard.yaml', 'old', 'old-2']);
    expect(readText(folder, 'twice/old/leaderboard.yaml')).toBe('title: Mine\n');
  });

  it('takes the place of the embedded board with its pages, and keeps them', async () => {
    cpSync('content', path.join(folder, 'embedded'), { recursive: true });
    const { code, stdout } = await init('embedded', [path.join(fixtures, 'boards/demo-template/results')]);
    expect(code).toBe(0);
    expect(stdout).toContain('What was there before is in the folder old beside it.');
    expect(readFolder(path.join(folder, 'embedded/old'))).toEqual({
      'leaderboard.yaml': readText('content', 'leaderboard.yaml'),
      'pages/about.md': readText('content', 'pages/about.md'),
      'pages/faq.md': readText('content', 'pages/faq.md'),
    });
    expect(readdirSync(path.join(folder, 'embedded/pages'))).toEqual([]);
  });

  it('reads private datasets of the Hub, and finds the requests beside the results', async () => {
    const token = `hf_${'canary'.repeat(6)}`;
    hub.addToken(token, { role: 'read' });
    for (const role of ['results', 'requests']) {
      hub.createRepo(`demo/${role}`, { private: true });
      hub.commit(`demo/${role}`, readFolder(path.join(fixtures, 'boards/demo-template', role)));
    }
    const place = { HF_ENDPOINT: hub.endpoint, HF_TOKEN: token };
    const { code, stdout, stderr } = await init('hub', ['demo/results'], place);
    expect(stderr).toContain('demo/requests');
    expect(stdout).toContain('2 tasks, 1 row, 1 of them ranked');
    expect(code).toBe(0);
    const config = readText(folder, 'hub/leaderboard.yaml');
    expect(config).toContain('  results: { hub: demo/results }\n  requests: { hub: demo/requests }\n');
    expect(config + stdout + stderr).not.toContain(token);
  });

  it('does without requests where the Hub has none', async () => {
    hub.createRepo('alone/results');
    hub.commit('alone/results', readFolder(path.join(fixtures, 'boards/demo-template/results')));
    const { code } = await init('alone', ['alone/results'], { HF_ENDPOINT: hub.endpoint });
    expect(code).toBe(0);
    expect(readText(folder, 'alone/leaderboard.yaml')).not.toContain('requests:');
  });

  it('says what the Hub lacks, and writes nothing', async () => {
    const { code, stderr } = await init('lacking', ['no/such-results'], { HF_ENDPOINT: hub.endpoint });
    expect(code).toBe(1);
    expect(stderr).toContain('no/such-results');
    expect(readdirSync(folder)).not.toContain('lacking');
  });

  it.each([[[]], [['a', 'b']], [['--from-template', 'x', 'a', 'b']]])(
    'needs one dataset, not %j',
    async (args) => {
      const { code, stderr } = await init('none', args);
      expect(code).toBe(2);
      expect(stderr).toBe('One results dataset is needed.\nTry `npm run init -- --help`.\n');
    },
  );
});

describe('npm run init -- --from-template', () => {
  const space = path.join(fixtures, 'template-space');
  const results = path.join(fixtures, 'boards/demo-template/results');

  it('carries a board over from a folder, says what it could not, and builds', async () => {
    writeText(folder, 'moved/pages/about.md', '---\ntitle: Mine\n---\n');
    writeText(folder, 'moved/pages/team.md', '---\ntitle: Team\n---\n');
    const { code, stdout } = await init('moved', ['--from-template', space, results]);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Read 2 demo-template.
      src/about.py:34: \`{", ".join(t.value.col_name for t in Tasks)}\` in \`LLM_BENCHMARKS_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.
      src/display/utils.py:33: The column “On the Hub” is left out: a flag says of models that they are gone. Nothing has to be done: the flag \`deleted\` is there by itself.
      Wrote …/moved/leaderboard.yaml, pages/about.md, pages/submitting.md: 2 tasks, 1 row, 1 of them ranked.
      What was there before is in the folder old beside it.
      pages/team.md was there before and may speak of another board.

      Look at it:    npm run dev
      Look it over:  npm run doctor
      "
    `);
    expect(readText(folder, 'moved/old/pages/about.md')).toContain('title: Mine');
    const site = path.join(folder, 'moved-site');
    expect((await buildSite(path.join(folder, 'moved'), site)).code).toBe(0);
    expect(readText(site, 'index.html')).toContain('Harbour &amp; reasoning');
    expect(readText(site, 'about/index.html')).toContain('<strong>harbour</strong>');
    expect(readText(site, 'submitting/index.html')).toContain('The weights have to be public.');
  });

  it('takes a Space, and the datasets that it names', async () => {
    hub.createRepo('open-boards/leaderboard', { type: 'spaces' });
    hub.commit('open-boards/leaderboard', readFolder(space), { type: 'spaces' });
    for (const role of ['results', 'requests']) {
      hub.createRepo(`open-boards/${role}`);
      hub.commit(`open-boards/${role}`, readFolder(path.join(fixtures, 'boards/demo-template', role)));
    }
    const address = `${hub.endpoint}/spaces/open-boards/leaderboard/tree/main`;
    const { code } = await init('space', ['--from-template', address], { HF_ENDPOINT: hub.endpoint });
    expect(code).toBe(0);
    expect(readText(folder, 'space/leaderboard.yaml')).toContain(
      '  results: { hub: open-boards/results }\n  requests: { hub: open-boards/requests }\n',
    );
  });

  it('goes on without requests that are not there', async () => {
    hub.createRepo('some/results');
    hub.commit('some/results', readFolder(results));
    writeText(
      folder,
      'no-requests/src/envs.py',
      'RESULTS_REPO = "some/results"\nQUEUE_REPO = "some/requests"\n',
    );
    const { code, stdout } = await init('some', ['--from-template', path.join(folder, 'no-requests')], {
      HF_ENDPOINT: hub.endpoint,
    });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'some/requests: The requests that the template names are not there, or not for everybody. If there are some, name them with `--requests`, and set HF_TOKEN if they are private.',
    );
  });

  it.each([
    [
      'an empty folder',
      () => mkdtempSync(path.join(folder, 'empty-')),
      'has none of the files of a leaderboard template',
    ],
    ['what is no place', () => 'no place', '`no place` is neither a folder here nor a Space on the Hub.'],
    ['a Space that is not there', () => 'no/space', 'The Space "no/space" does not exist or is private'],
  ])('refuses %s', async (_, from, message) => {
    const { code, stderr } = await init('refused', ['--from-template', from()], {
      HF_ENDPOINT: hub.endpoint,
    });
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).not.toContain('refused');
  });

  it('asks for the results where the template does not name them', async () => {
    writeText(folder, 'nameless/src/about.py', 'TITLE = "A board"\n');
    const { code, stderr } = await init('refused', ['--from-template', path.join(folder, 'nameless')]);
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "The template in …/nameless does not say where its results are.
      Name them: \`npm run init -- --from-template …/nameless org/results\`.
      "
    `);
  });
});
