import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { body, reset, status } from '../hub/fault.ts';
import { DeployFixture, siteFiles, SPACE } from './deploy-fixture.ts';

const fixture = new DeployFixture();
const OF_THE_SPACE = ['.gitattributes', '.standings.json', 'README.md'];

/** What is served, without the Space's own files. */
function served(): Record<string, string> {
  const files = fixture.served();
  for (const path of OF_THE_SPACE) delete files[path];
  return files;
}

describe('the first deploy', () => {
  it('makes the Space and uploads every file', async () => {
    const outcome = await fixture.deploy({ version: 1, pages: 3 });
    expect(outcome).toEqual({ kind: 'published', commit: fixture.space.resolve('main')?.oid });
    expect(served()).toEqual(siteFiles({ version: 1, pages: 3 }));
    expect(fixture.served()['README.md']).toBe('# Board\n');
    expect(fixture.titles()).toEqual(['Publish version 1']);
  });

  it('is one commit of the branch also when the site has more files than a commit may have', async () => {
    await fixture.deploy({ version: 1, pages: 230 });
    expect(served()).toEqual(siteFiles({ version: 1, pages: 230 }));
    expect(fixture.titles()).toEqual([
      expect.stringMatching(/^Publish site [0-9a-f]{12}: version 1 \(#1\)$/),
    ]);
    expect(fixture.countRequests(/^POST .*\/commit\//)).toBe(3);
    expect(fixture.waiting()).toEqual([]);
  });

  it('keeps what somebody else has put there, and says so', async () => {
    fixture.hub.createRepo(SPACE, { type: 'spaces' });
    const theirs = { 'README.md': '# Mine\n', 'style.css': 'body {}', 'index.html': 'Hello' };
    fixture.hub.commit(SPACE, theirs, { type: 'spaces' });
    await fixture.deploy({ version: 1, pages: 1 });
    expect(served()).toEqual({ ...siteFiles({ version: 1, pages: 1 }), 'style.css': 'body {}' });
    expect(fixture.served()['README.md']).toBe('# Mine\n');
    expect(fixture.plans[0]).toMatchObject({ foreign: ['style.css'], deleted: [] });
  });
});

describe('a deploy without a change', () => {
  it.each([3, 230])('makes no commit, with %i pages', async (pages) => {
    const { commit } = await fixture.deploy({ version: 1, pages });
    fixture.hub.requests.length = 0;
    expect(await fixture.deploy({ version: 1, pages })).toEqual({ kind: 'unchanged', commit });
    expect(fixture.space.resolve('main')?.oid).toBe(commit);
    expect(fixture.countRequests(/^POST /)).toBe(0);
  });

  it('makes none either when assets of the site before are kept', async () => {
    await fixture.deploy({ version: 1, pages: 3 });
    const { commit } = await fixture.deploy({ version: 2, pages: 3 });
    expect(await fixture.deploy({ version: 2, pages: 3 })).toEqual({ kind: 'unchanged', commit });
    expect(Object.keys(served())).toContain('_assets/style.1.css');
  });

  it('changes nothing in a dry run', async () => {
    expect(await fixture.deploy({ version: 1, pages: 3 }, { isDryRun: true })).toEqual({
      kind: 'planned',
      commit: null,
    });
    const { commit } = await fixture.deploy({ version: 1, pages: 3 });
    fixture.hub.requests.length = 0;
    expect(await fixture.deploy({ version: 2, pages: 2 }, { isDryRun: true })).toEqual({
      kind: 'planned',
      commit,
    });
    expect(fixture.countRequests(/^POST /)).toBe(0);
    expect(fixture.plans.at(-1)?.deleted).toEqual(['models/org/model-2/index.html']);
  });
});

describe.each([3, 230])('the next site, of %i pages', (pages) => {
  it('takes the place of the one before, whose assets stay for one site more', async () => {
    await fixture.deploy({ version: 1, pages });
    await fixture.deploy({ version: 2, pages });
    const kept = { '_assets/style.1.css': '/* version 1 */', 'data/table.1.json': '{"version":1}' };
    expect(served()).toEqual({ ...siteFiles({ version: 2, pages }), ...kept });
    await fixture.deploy({ version: 3, pages });
    expect(
      Object.keys(served())
        .filter((path) => path.startsWith('_assets/'))
        .sort(),
    ).toEqual(['_assets/style.2.css', '_assets/style.3.css']);
  });

  it('leaves no stale page', async () => {
    await fixture.deploy({ version: 1, pages, more: { 'old/index.html': 'old', 'old.txt': 'old' } });
    await fixture.deploy({ version: 2, pages: pages - 1 });
    expect(Object.keys(served())).not.toContain(`models/org/model-${pages - 1}/index.html`);
    expect(Object.keys(served()).filter((path) => path.startsWith('old'))).toEqual([]);
  });
});

describe('several commits in place', () => {
  it('bring assets first, pages last, the front page at the end, and then take stale files away', async () => {
    await fixture.deploy({ version: 1, pages: 230 });
    fixture.hub.requests.length = 0;
    await fixture.deploy({ version: 2, pages: 229 }, { isInPlace: true });
    const paths = fixture.hub.requests
      .filter(({ method, url }) => method === 'POST' && url.endsWith('/commit/main'))
      .map(({ body }) =>
        body
          .toString()
          .split('\n')
          .slice(1)
          .map((line) => (JSON.parse(line) as { value: { path: string } }).value.path),
      );
    expect(paths.map(({ length }) => length)).toEqual([99, 98, 39]);
    expect(paths[0]?.slice(0, 3)).toEqual(['_assets/style.2.css', 'data/table.2.json', 'api/board.json']);
    expect(paths[0]?.at(-1)).toBe('.standings.json');
    expect(paths[2]?.slice(-3)).toEqual(['index.html', '.standings.json', 'models/org/model-229/index.html']);
    expect(fixture.space.discussions).toHaveLength(1);
  });

  it('leave no stale file when they were interrupted', async () => {
    await fixture.deploy({ version: 1, pages: 130 });
    fixture.hub.addFault({
      when: (request) =>
        request.url.endsWith('/commit/main') && fixture.titles().at(-1) === 'Publish version 2',
      times: 99,
      fault: (reply) => ({ ...reply, status: 403, body: Buffer.from('{}') }),
    });
    await expect(
      fixture.deploy({ version: 2, pages: 130, more: { 'only/index.html': '2' } }, { isInPlace: true }),
    ).rejects.toThrow();
    fixture.hub.clearFaults();
    await fixture.deploy({ version: 3, pages: 130 });
    expect(Object.keys(served())).not.toContain('only/index.html');
  });
});

describe('the board that is published', () => {
  it('is asked about before anything is written, and can stop it', async () => {
    const judge = (board: string | null) => {
      throw new UserError(`Lost against ${board}`, 'Look.');
    };
    const { commit } = await fixture.deploy({ version: 1, pages: 3 });
    await expect(fixture.deploy({ version: 2, pages: 3 }, { judge })).rejects.toThrow(
      'Lost against {"version":1}',
    );
    expect(fixture.space.resolve('main')?.oid).toBe(commit);
  });
});

describe('tidying up after a deploy', () => {
  it.each([
    ['the connection breaks', reset()],
    ['the Hub fails', status(500)],
    ['the answer makes no sense', body('[]')],
  ])('never makes it a failure: %s', async (_what, fault) => {
    fixture.hub.addFault({ when: /^GET .*\/discussions\?/, times: Infinity, fault });
    expect(await fixture.deploy({ version: 1, pages: 3 })).toMatchObject({ kind: 'published' });
    expect(await fixture.deploy({ version: 1, pages: 3 })).toMatchObject({ kind: 'unchanged' });
  });
});
