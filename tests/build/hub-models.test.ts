import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { status } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { readFolder } from '../site/read-folder.ts';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

const token = `hf_${'canary'.repeat(6)}`;
const gone = 'a'.repeat(40);
let folder = '';
let hub: TestHub;
let environment: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-models-'));
  hub = await startTestHub();
  hub.addToken(token, { role: 'read' });
  const info = {
    likes: 12,
    downloads: 34,
    tags: ['license:mit'],
    safetensors: { parameters: { BF16: 8e9 } },
  };
  hub.createRepo('org/here', { type: 'models', info });
  hub.createRepo('org/old', { type: 'models', info });
  hub.renameRepo('org/old', 'org/new', 'models');
  for (const [model, sha] of [
    ['org/here', 'main'],
    ['org/old', 'main'],
    ['org/gone', gone],
    ['api/never', ''],
  ])
    writeText(
      folder,
      `content/results/${model}/results_2024-06-05T12-31-02.json`,
      JSON.stringify({
        config: { model_name: model, model_sha: sha, model_dtype: 'float16' },
        results: { one: { acc: 0.5 } },
      }),
    );
  writeText(
    folder,
    'content/leaderboard.yaml',
    [
      'title: Models',
      'datasets: { results: { folder: results } }',
      'tasks: [{ id: one, key: one, metric: acc, range: [0, 1] }]',
      'models: { ask_hub: true }',
      'columns: [params, license, likes]',
    ].join('\n'),
  );
  environment = {
    HF_ENDPOINT: hub.endpoint,
    HF_TOKEN: token,
    STANDINGS_CACHE: path.join(folder, 'cache'),
    LEADERBOARD_CONTENT: path.join(folder, 'content'),
  };
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

function rowsOf(site: string) {
  const { rows } = JSON.parse(readText(folder, `${site}/api/board.json`)) as {
    rows: { model: string; metadata: Record<string, unknown>; flags: string[] }[];
  };
  return new Map(rows.map((row) => [row.model, row]));
}

describe('a board that asks the Hub about its models', () => {
  it('shows what the Hub says, and who is gone', async () => {
    const { code, stderr } = await buildSite(
      path.join(folder, 'content'),
      path.join(folder, 'site'),
      environment,
    );
    expect(code).toBe(0);
    expect(stderr).toContain(
      'models: 4 names as of models on the Hub, asked about 4 in 5 requests; 2 not there or not public\n',
    );
    const rows = rowsOf('site');
    expect(rows.get('org/here')?.metadata).toMatchObject({
      params: 8,
      license: 'mit',
      likes: 12,
      downloads: 34,
    });
    expect(rows.get('org/old')?.metadata).toMatchObject({ renamed_to: 'org/new' });
    expect(rows.get('org/gone')?.flags).toEqual(['deleted']);
    expect(rows.get('api/never')?.flags).toEqual([]);
    expect(readText(folder, 'site/models/org/here/index.html')).toContain('Likes');
  });

  it('gives the same site without a network', async () => {
    const asked = hub.requests.length;
    const result = await runScript('build', ['--offline', '--out', path.join(folder, 'again')], environment);
    expect(result.code).toBe(0);
    expect(hub.requests).toHaveLength(asked);
    expect(readText(folder, 'again/api/board.json')).toBe(readText(folder, 'site/api/board.json'));
  });

  it('tells with the doctor which models have another name now', async () => {
    const { stdout } = await runScript('doctor', ['--offline'], environment);
    expect(stdout).toContain('On the Hub it is called org/new now.');
    expect(stdout).toContain('write `"org/new": { aliases: ["org/old"] }` in models.yaml');
  });

  it('builds with what was known when the Hub fails', async () => {
    writeText(
      folder,
      'content/results/org/late/results_2024-06-06T12-31-02.json',
      JSON.stringify({
        config: { model_name: 'org/late', model_sha: 'main', model_dtype: 'float16' },
        results: { one: { acc: 0.6 } },
      }),
    );
    hub.addFault({ when: /models/, fault: status(500), times: Infinity });
    const { code, stderr } = await buildSite(
      path.join(folder, 'content'),
      path.join(folder, 'site'),
      environment,
    );
    expect(code).toBe(0);
    expect(stderr).toContain('warning: 1 could not be asked about, and what was known of them stays');
    expect(rowsOf('site').get('org/here')?.metadata).toMatchObject({ likes: 12 });
  });

  it('leaves the token nowhere', () => {
    for (const [name, text] of Object.entries(readFolder(folder))) expect(text, name).not.toContain(token);
  });
});
