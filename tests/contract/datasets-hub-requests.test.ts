import { describe, expect, test } from 'vitest';
import { andThen, stall } from '../hub/fault.ts';
import { HubFixture, manyFiles, readAll, REPO } from './hub-fixture.ts';

const fixture = new HubFixture();

describe('requests', () => {
  test('two for the commit, one a page of the listing, one a file', async () => {
    fixture.hub.commit(REPO, manyFiles(24));
    expect(await readAll(fixture.open())).toHaveLength(24);
    expect(fixture.countRequests(/^GET .*\/commits\//)).toBe(1);
    // 24 files and their folder, 10 entries a page.
    expect(fixture.countRequests(/^GET .*\/tree\//)).toBe(3);
    expect(fixture.countRequests(/^GET .*\/revision\//)).toBe(1);
    expect(fixture.countRequests(/^GET .*\/resolve\//)).toBe(24);
    expect(fixture.hub.requests).toHaveLength(29);
  });

  test('everything after the commit is asked for by its sha', async () => {
    const sha = fixture.hub.commit(REPO, manyFiles(2));
    await readAll(fixture.open());
    const [, ...later] = fixture.hub.requests.map(({ url }) => url);
    expect(later.every((url) => url.includes(sha))).toBe(true);
  });

  test('no more than the allowed number of downloads run at a time', async () => {
    fixture.hub.commit(REPO, manyFiles(40));
    let active = 0;
    let most = 0;
    const counting: typeof fetch = async (input, init) => {
      active += 1;
      most = Math.max(most, active);
      const response = await fetch(input, init);
      active -= 1;
      return response;
    };
    await readAll(fixture.open({ concurrency: 7, fetch: counting }));
    expect(most).toBe(7);
  });

  test('a reader that stops early ends what is under way and starts nothing more', async () => {
    fixture.hub.commit(REPO, manyFiles(100));
    fixture.hub.addFault({
      when: ({ url }) => url.includes('resolve') && !url.endsWith('/0.json'),
      times: 100,
      fault: stall(3),
    });
    const signals: (AbortSignal | null | undefined)[] = [];
    const watching: typeof fetch = (input, init) => {
      signals.push(init?.signal);
      return fetch(input, init);
    };
    const dataset = fixture.open({ concurrency: 4, fetch: watching });
    const commit = await dataset.head();
    const files = await dataset.list(commit);
    signals.length = 0;
    for await (const { file } of dataset.read(commit, files)) {
      expect(file.path).toBe('run/0.json');
      break;
    }
    const [, ...others] = signals;
    expect(others.length).toBeGreaterThan(2);
    expect(others.map((signal) => signal?.aborted)).toEqual(others.map(() => true));
    expect(others.length).toBeLessThan(16);
  });
});

describe('the commit', () => {
  test('is what the branch, tag, pull request or sha names, with its date', async () => {
    const date = new Date('2025-03-04T05:06:07Z');
    const repo = fixture.hub.createRepo(REPO);
    const main = fixture.hub.commit(REPO, { 'a.json': 'a' }, { date });
    const other = fixture.hub.commit(REPO, { 'a.json': 'b' }, { branch: 'feature/new board', date });
    const request = fixture.hub.commit(REPO, { 'a.json': 'c' }, { branch: 'refs/pr/1', date });
    const committedAt = '2025-03-04T05:06:07.000Z';
    repo.tags.set('v1.0', main);
    expect(await fixture.open().head()).toEqual({ revision: main, committedAt });
    expect(await fixture.open({ revision: 'v1.0' }).head()).toEqual({ revision: main, committedAt });
    expect(await fixture.open({ revision: main }).head()).toEqual({ revision: main, committedAt });
    expect(await fixture.open({ revision: 'feature/new board' }).head()).toEqual({
      revision: other,
      committedAt,
    });
    expect(await fixture.open({ revision: 'refs/pr/1' }).head()).toEqual({ revision: request, committedAt });
  });

  test('stays when somebody pushes between any two requests', async () => {
    fixture.hub.commit(REPO, manyFiles(25));
    const push = andThen(
      () =>
        void fixture.hub.commit(REPO, {
          'run/3.json': 'pushed',
          'run/new.json': 'pushed',
          'run/4.json': null,
        }),
    );
    fixture.hub.addFault({ times: 100, fault: push });
    const contents = await readAll(fixture.open());
    expect(contents).toHaveLength(25);
    expect(contents).not.toContain('pushed');
  });
});

describe('addresses', () => {
  test('a page for people, at the commit', async () => {
    const sha = fixture.hub.commit(REPO, { 'data/a #1?.json': 'a' });
    const dataset = fixture.open();
    const commit = await dataset.head();
    expect(dataset.url(commit)).toBe(`${fixture.hub.endpoint}/datasets/org/results/tree/${sha}`);
    expect(dataset.url(commit, 'data/a #1?.json')).toBe(
      `${fixture.hub.endpoint}/datasets/org/results/blob/${sha}/data/a%20%231%3F.json`,
    );
    const folder = fixture.open({ path: '/data/' });
    expect(folder.url(commit)).toBe(`${fixture.hub.endpoint}/datasets/org/results/tree/${sha}/data`);
    expect(folder.url(commit, 'a.json')).toBe(
      `${fixture.hub.endpoint}/datasets/org/results/blob/${sha}/data/a.json`,
    );
  });

  test.each(['results', 'org/results/more', '../x', 'org/..', 'org/a b', 'org/a?b'])(
    'the repo %j is refused',
    (repo) => {
      expect(() => fixture.open({ repo })).toThrow(`"${repo}" is not the name of a dataset on the Hub.`);
    },
  );

  test.each(['a/../../other', '..', './a'])('the path %j is refused', (path) => {
    expect(() => fixture.open({ path })).toThrow(
      `The path "${path}" of the dataset "org/results" is not used`,
    );
  });

  test.each(['', '.', '..'])('the revision %j is refused', (revision) => {
    expect(() => fixture.open({ revision })).toThrow(
      `"${revision}" is no revision of the dataset "org/results".`,
    );
  });

  test.each(['huggingface.co', 'ftp://fixture.hub.example', ''])('the endpoint %j is refused', (endpoint) => {
    expect(() => fixture.open({ endpoint })).toThrow(
      `The Hub's address "${endpoint}" is no http or https address.`,
    );
  });
});
