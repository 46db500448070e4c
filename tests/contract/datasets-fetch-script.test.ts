import { type ChildProcess, execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stall, status } from '../hub/fault.ts';
import { CacheFixture } from './cache-fixture.ts';
import { REPO, TOKEN } from './hub-fixture.ts';

const fixture = new CacheFixture();

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `npm run fetch` on a config with these datasets. */
function runFetch(
  datasets: string,
  {
    args = [],
    token,
    onStart,
  }: { args?: string[]; token?: string; onStart?: (child: ChildProcess) => void } = {},
): Promise<Run> {
  const content = join(fixture.cacheFolder, 'content');
  mkdirSync(join(content, 'results'), { recursive: true });
  const task = '{ id: a, label: A, key: a, metric: acc }';
  writeFileSync(
    join(content, 'leaderboard.yaml'),
    `title: T\ndescription: D\ndatasets: ${datasets}\ntasks: [${task}]\n`,
  );
  const env = {
    PATH: process.env['PATH'],
    LEADERBOARD_CONTENT: content,
    STANDINGS_CACHE: join(fixture.cacheFolder, 'cache'),
    HF_ENDPOINT: fixture.hub.endpoint,
    ...(token === undefined ? {} : { HF_TOKEN: token }),
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/fetch.ts', ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    onStart?.(child);
  });
}

test('fetches what the config names on the Hub, and says so in plain lines', async () => {
  fixture.hub.createRepo('org/requests', { private: true });
  fixture.hub.addToken(TOKEN, { role: 'read' });
  const files = {
    'org/a.json': '{}',
    'org/b.json': '{"b":2}',
    'old/c.json': '{"c":3}',
    'README.md': '# Hello',
  };
  const sha = fixture.hub.commit(REPO, files, { date: new Date('2025-06-07T08:09:10Z') });
  fixture.hub.commit('org/requests', { 'org/a_request.json': '{}' });

  const datasets = `{ results: { hub: ${REPO}, exclude: ["old/**"] }, requests: { hub: org/requests } }`;
  const first = await runFetch(datasets, { token: TOKEN });
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr.split('\n').filter((line) => line.startsWith('results'))).toEqual([
    'results: 0 of 2 files',
    'results: 1 of 2 files',
    'results: 2 of 2 files',
    expect.stringMatching(
      new RegExp(
        `^results: ${REPO} at ${sha.slice(0, 7)} of 2025-06-07: 2 files, 9 bytes; ` +
          'downloaded 2 .9 bytes., 0 were in the cache; 5 requests, 0 repeated, [0-9.]+ s$',
      ),
    ) as string,
  ]);
  expect(first.stderr).toContain('requests: org/requests at ');
  expect(first.stderr).not.toContain(TOKEN);

  fixture.hub.requests.length = 0;
  const second = await runFetch(datasets, { token: TOKEN });
  expect(second.stderr).toContain(
    `results: ${REPO} at ${sha.slice(0, 7)} of 2025-06-07, unchanged: 2 files, 9 bytes; nothing to download; 1 request, 0 repeated, `,
  );
  expect(fixture.hub.requests).toHaveLength(2);
});

test('has nothing to do for local folders', async () => {
  expect(await runFetch('{ results: { folder: results } }')).toEqual({
    code: 0,
    stdout: 'Nothing to fetch: leaderboard.yaml names local folders only.\n',
    stderr: '',
  });
  expect(fixture.hub.requests).toEqual([]);
});

test('a dataset that cannot be had: exit code 1, what and what to do, no stack', async () => {
  expect(await runFetch('{ results: { hub: org/absent } }')).toEqual({
    code: 1,
    stdout: '',
    stderr: `The dataset "org/absent" does not exist or is private: ${fixture.hub.endpoint} answers 401.
Check \`hub:\` in leaderboard.yaml; if the dataset is private, set HF_TOKEN to a token that may read it.
`,
  });
});

test('says that it waits where the Hub asks for it', async () => {
  fixture.hub.commit(REPO, { 'a.json': '{}' });
  fixture.hub.addFault({ when: /tree/, fault: status(429, { 'Retry-After': '1' }) });
  const { code, stderr } = await runFetch(`{ results: { hub: ${REPO} } }`);
  expect(code).toBe(0);
  expect(stderr).toContain(`results: ${fixture.hub.endpoint} asks to wait: 1 s\n`);
  expect(stderr).toContain('5 requests, 1 repeated, ');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it in order, and what has arrived is kept',
  async (signal) => {
    fixture.hub.commit(REPO, { 'a.json': '{}', 'b.json': '{"b":2}' });
    const stalled = Promise.withResolvers<void>();
    fixture.hub.addFault({
      when: /b\.json/,
      fault: (reply) => {
        stalled.resolve();
        return stall(2)(reply);
      },
    });
    const run = await runFetch(`{ results: { hub: ${REPO} } }`, {
      onStart: (child) => void stalled.promise.then(() => setTimeout(() => child.kill(signal), 300)),
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /Stopped before everything was there\.\nWhat has arrived is kept; the next run goes on from there\.\n$/,
    );
    const again = await runFetch(`{ results: { hub: ${REPO} } }`);
    expect(again.stderr).toContain('downloaded 1 (7 bytes), 1 were in the cache; 4 requests');
  },
);

test('wrong arguments: exit code 2 and the usage', async () => {
  const run = await runFetch('{ results: { folder: results } }', { args: ['--chache', 'x'] });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("Unknown option '--chache'");
  expect(run.stderr).toContain('Usage: npm run fetch');
});

test('--help', async () => {
  const run = await runFetch('{ results: { folder: results } }', { args: ['--help'] });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('Usage: npm run fetch');
});
