import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';

const board = new SmallBoard();
let hub: TestHub;
let environment: Record<string, string> = {};
let first = '';

const result = (model: string, acc: number) =>
  JSON.stringify({ config: { model_name: model }, results: { a: { acc }, b: { acc } } });
const fileOf = (model: string) => `${model}/results_2026-01-10T00-00-00.json`;
const textOf = (file: string) =>
  board
    .read(`site/${file}`)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  hub = await startTestHub();
  const repo = hub.createRepo('org/results');
  first = hub.commit(
    'org/results',
    { [fileOf('org/gone')]: result('org/gone', 0.9), [fileOf('org/stays')]: result('org/stays', 0.5) },
    { date: new Date('2026-01-11T00:00:00Z') },
  );
  repo.tags.set('v1.0', first);
  board.write(
    'content/leaderboard.yaml',
    `title: Small
datasets: { results: { hub: org/results } }
tasks: [{ id: a, key: a, metric: acc, range: [0, 1] }, { id: b, key: b, metric: acc, range: [0, 1] }]
history: { at: [{ revision: v1.0, title: As in the paper }] }
guard: { rows: 1, models: 1, scores: 1, median: 9 }
`,
  );
  environment = { HF_ENDPOINT: hub.endpoint, STANDINGS_CACHE: board.at('cache') };
  const { code } = await board.build([], environment);
  expect(code).toBe(0);
  hub.commit('org/results', { [fileOf('org/gone')]: null }, { date: new Date('2026-02-01T08:00:00Z') });
});
afterAll(async () => {
  await hub.close();
  board.remove();
});

it('shows a file that was deleted on the Hub as a removal, of the day of the commit', async () => {
  const { code } = await board.build([], environment);
  expect(code).toBe(0);
  expect(textOf('changes/index.html')).toMatch(
    /1 February 2026 Removed org\/gone org\/gone\/results_2026-01-10T00-00-00\.json is no longer among the results\./,
  );
  expect(board.read('site/feed.xml')).toContain('<title>org/gone: removed</title>');
});

it('is told of by a deploy from where the site before is not known, and kept with --previous', async () => {
  const token = `hf_${'a'.repeat(34)}`;
  hub.addToken(token, { role: 'write' });
  const deploy = (site: string, accept: readonly string[] = []) =>
    runScript('deploy', ['--space', 'org/board', '--site', board.at(site), ...accept], {
      ...environment,
      HF_TOKEN: token,
      LEADERBOARD_CONTENT: board.at('content'),
    });
  expect(await deploy('site')).toMatchObject({ code: 0 });
  const build = (out: string, previous: readonly string[]) =>
    runScript('build', ['--out', board.at(out), ...previous], {
      ...environment,
      LEADERBOARD_CONTENT: board.at('content'),
    });
  await build('elsewhere', []);
  expect((await deploy('elsewhere', ['--dry-run'])).stdout).toContain(
    'memory: the Space org/board remembers 1 change that this site does not, such as org/gone removed; build with `--previous space:org/board` to keep them\n',
  );
  await build('again', ['--previous', 'space:org/board']);
  expect((await deploy('again', ['--dry-run'])).stdout).not.toContain('memory:');
});

it('has the board of a named revision, which stays as it was', () => {
  expect(textOf('history/index.html')).toMatch(/v1\.0 As in the paper org\/gone 90\.0 2/);
  const page = textOf('history/v1.0/index.html');
  expect(page).toContain(
    `The board that the results dataset org/results made at the commit ${first.slice(0, 7)} of 11 January 2026`,
  );
  expect(page).toContain(`org/results at ${first.slice(0, 7)}`);
  expect(board.read('site/history/v1.0/board.csv')).toMatch(/\r\n1,.*org\/gone.*\r\n2,.*org\/stays/);
});

it('needs no network for it once it was fetched, and says what is missing where it was not', async () => {
  const offline = await board.build(['--offline'], environment);
  expect(offline.code).toBe(0);
  rmSync(board.at('cache'), { recursive: true });
  const { code, stderr } = await board.build(['--offline'], environment);
  expect(code).toBe(1);
  expect(stderr).toContain('Run `npm run fetch`');
});
