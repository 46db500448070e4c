import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
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
      Write elsewhere with \`--to my-board\`, or in its place with \`--replace\`; the old file is kept beside the new one.
      "
    `);
    expect(readText(folder, 'own/leaderboard.yaml')).toBe('title: Mine\n');
  });

  it('keeps with --replace what was there, however often', async () => {
    writeText(folder, 'twice/leaderboard.yaml', 'title: Mine\n');
    await init('twice', [table, '--replace']);
    const { stdout } = await init('twice', [table, '--replace']);
    expect(stdout).toContain('What was there before is leaderboard.old-2.yaml now.');
    expect(readdirSync(path.join(folder, 'twice')).sort()).toEqual([
      'leaderboard.old-2.yaml',
      'leaderboard.old.yaml',
      'leaderboard.yaml',
    ]);
    expect(readText(folder, 'twice/leaderboard.old.yaml')).toBe('title: Mine\n');
  });

  it('takes the place of the embedded board, and says which of its pages are left', async () => {
    cpSync('content', path.join(folder, 'embedded'), { recursive: true });
    const { code, stdout } = await init('embedded', [path.join(fixtures, 'boards/demo-template/results')]);
    expect(code).toBe(0);
    expect(stdout).toContain('What was there before is leaderboard.old.yaml now.');
    expect(stdout).toContain(
      'pages/about.md, pages/faq.md were there before and may speak of another board.',
    );
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

  it.each([[[]], [['a', 'b']]])('needs one dataset, not %j', async (args) => {
    const { code, stderr } = await init('none', args);
    expect(code).toBe(2);
    expect(stderr).toBe('One results dataset is needed.\nTry `npm run init -- --help`.\n');
  });
});

function readFolder(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const name = path.join(file.parentPath, file.name);
      return [path.relative(root, name).split(path.sep).join('/'), readFileSync(name, 'utf8')];
    }),
  );
}
