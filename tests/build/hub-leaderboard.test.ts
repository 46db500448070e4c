import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

let folder = '';
let hub: TestHub;
let environment: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-leaderboard-'));
  hub = await startTestHub();
  hub.createRepo('org/benchmark');
  hub.commit('org/benchmark', { 'eval.yaml': 'name: Benchmark\n' });
  hub.createRepo('org/plain');
  for (const [model, value] of [
    ['org/one', 61.5],
    ['org/two', 72],
  ] as const) {
    hub.createRepo(model, { type: 'models' });
    const result = `- dataset: { id: org/benchmark, task_id: main }\n  value: ${value}\n`;
    hub.commit(model, { '.eval_results/benchmark.yaml': result }, { type: 'models' });
  }
  environment = { HF_ENDPOINT: hub.endpoint, STANDINGS_CACHE: path.join(folder, 'cache') };
  configure('org/benchmark');
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

function configure(dataset: string): void {
  writeText(
    folder,
    'content/leaderboard.yaml',
    [
      'title: Benchmark',
      `datasets: { results: { leaderboard: ${dataset} } }`,
      'tasks: [{ id: main, key: leaderboard, metric: value, range: [0, 100] }]',
    ].join('\n'),
  );
}

function build(site: string, args: string[] = []) {
  const place = { ...environment, LEADERBOARD_CONTENT: path.join(folder, 'content') };
  return args.length === 0
    ? buildSite(path.join(folder, 'content'), path.join(folder, site), environment)
    : runScript('build', [...args, '--out', path.join(folder, site)], place);
}

function ranksOf(site: string) {
  const board = JSON.parse(readText(folder, `${site}/api/board.json`)) as {
    rows: { model: string; rank: number }[];
    sources: { results: { location: string; url: string } };
  };
  return { ...board.sources.results, ranks: board.rows.map(({ model, rank }) => [model, rank]) };
}

describe('a board of what the Hub ranks for a dataset', () => {
  it('is ranked from one answer', async () => {
    const { code, stderr } = await build('site');
    expect(stderr).toContain('org/benchmark at ');
    expect(code).toBe(0);
    expect(ranksOf('site')).toMatchObject({
      location: 'org/benchmark',
      url: `${hub.endpoint}/datasets/org/benchmark`,
      ranks: [
        ['org/two', 1],
        ['org/one', 2],
      ],
    });
    expect(hub.requests.map(({ url }) => url)).toEqual(['/api/datasets/org/benchmark/leaderboard']);
  });

  it('gives the same site without a network', async () => {
    expect((await build('again', ['--offline'])).code).toBe(0);
    expect(readText(folder, 'again/api/board.json')).toBe(readText(folder, 'site/api/board.json'));
  });

  it('follows the Hub', async () => {
    const result = '- dataset: { id: org/benchmark, task_id: main }\n  value: 90\n';
    hub.commit('org/one', { '.eval_results/benchmark.yaml': result }, { type: 'models' });
    expect((await build('site')).code).toBe(0);
    expect(ranksOf('site').ranks).toEqual([
      ['org/one', 1],
      ['org/two', 2],
    ]);
  });

  it('says that the Hub ranks nothing for a dataset', async () => {
    configure('org/plain');
    const { code, stderr } = await build('none');
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "The dataset "org/plain" has no leaderboard on the Hub.
      The Hub ranks datasets with an \`eval.yaml\`. Name such a one in \`leaderboard:\`, or write \`hub:\` to read the files of this one.
      "
    `);
  });

  it('believes no answer of another shape', async () => {
    configure('org/benchmark');
    hub.addFault({ when: /leaderboard/, fault: body('{"error":"?"}') });
    const { code, stderr } = await build('none');
    expect(code).toBe(1);
    expect(stderr).toContain('the answer of');
    expect(stderr).toContain('it is no list');
  });
});
