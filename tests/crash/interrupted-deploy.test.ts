import { describe, expect, it } from 'vitest';
import { andThen, instead, reset, status } from '../hub/fault.ts';
import type { StoredCommit } from '../hub/repo.ts';
import { DeployFixture, type Site, siteFiles, SPACE } from '../contract/deploy-fixture.ts';

const fixture = new DeployFixture();
const OLD: Site = { version: 1, pages: 120 };
const NEW: Site = { version: 2, pages: 115 };
const THEIRS = /^(?:README\.md|\.gitattributes|\.standings\.json|theirs.*)$/;

/** Which site a commit holds whole, besides kept assets and what others have put there. */
function versionAt({ files }: StoredCommit): number {
  const present = Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes.toString()]));
  const version = Number(/version (\d)/.exec(present['index.html'] ?? '')?.[1]);
  const wanted = siteFiles({ ...(version === NEW.version ? NEW : OLD), version });
  const isKept = (path: string) => /^(?:_assets|data)\//.test(path);
  const site = Object.entries(present).filter(
    ([path]) => path in wanted || !(THEIRS.test(path) || isKept(path)),
  );
  expect(Object.fromEntries(site)).toEqual(wanted);
  return version;
}

/** Of each commit that was ever served since the old site, the version. */
function servedSince(oid: string | null): number[] {
  const head = fixture.space.resolve('main');
  if (!head) throw new Error('There is no Space.');
  const history = fixture.space.history(head);
  return history.slice(0, history.findIndex((commit) => commit.oid === oid) + 1).map(versionAt);
}

describe('a deploy that ends at any of its requests', () => {
  it.each([
    ['before the Hub has done it', () => ({ around: instead(reset()) })],
    ['after the Hub has done it, without an answer', () => ({ fault: reset() })],
    ['with the Hub failing', () => ({ around: instead(status(500)) })],
  ])(
    '%s: the old site or the new one is served, and the next deploy completes it',
    async (_how, makeFault) => {
      const endings = new Set<number>();
      for (let last = 1; ; last += 1) {
        const { commit } = await fixture.deploy(OLD);
        fixture.hub.requests.length = 0;
        let seen = 0;
        fixture.hub.addFault({ when: () => (seen += 1) >= last, times: Infinity, ...makeFault() });
        const isDone = await fixture.deploy(NEW).then(
          () => true,
          () => false,
        );
        fixture.hub.clearFaults();
        if (isDone) break;

        const [now] = servedSince(commit);
        endings.add(now ?? 0);
        await fixture.deploy(NEW);
        expect(servedSince(commit)[0], `after request ${last}`).toBe(NEW.version);
        expect(
          servedSince(commit).every((version) => version === OLD.version || version === NEW.version),
        ).toBe(true);
        expect(fixture.waiting()).toEqual([]);
        // Back to the old site, for the next round.
        await fixture.deploy(OLD);
      }
      expect(endings).toContain(OLD.version);
    },
  );
});

describe('somebody else pushes between any two requests', () => {
  it.each([
    ['a file of their own', { 'theirs.txt': 'theirs' }],
    ['the README', { 'README.md': '# Theirs\n' }],
    ['a page of the site', { 'models/org/model-3/index.html': 'theirs' }],
    ['a page that the next site has no more', { 'models/org/model-117/index.html': 'theirs' }],
  ])('%s: the new site is served whole, and their file is kept or written anew', async (_what, theirs) => {
    for (let at = 1; ; at += 1) {
      await fixture.deploy(OLD);
      let seen = 0;
      let hasPushed = false;
      fixture.hub.addFault({
        when: () => (seen += 1) === at,
        fault: andThen(() => {
          hasPushed = true;
          fixture.hub.commit(SPACE, theirs, { type: 'spaces', title: 'theirs' });
        }),
      });
      const outcome = await fixture.deploy(NEW);
      fixture.hub.clearFaults();
      if (!hasPushed) break;

      // A push after the last look is theirs to answer for; the next deploy sees it.
      const { kind } = await fixture.deploy(NEW);
      expect(outcome.kind).toBe('published');
      expect(['unchanged', 'published']).toContain(kind);
      const served = fixture.served();
      for (const [path, text] of Object.entries(siteFiles(NEW))) expect(served[path], path).toBe(text);
      for (const [path, text] of Object.entries(theirs)) {
        if (THEIRS.test(path)) expect(served[path]).toBe(text);
      }
      expect(fixture.waiting()).toEqual([]);
      await fixture.deploy(OLD);
    }
  });
});

describe('two deploys at once', () => {
  it.each([
    ['of the same site', NEW, NEW],
    ['of two sites', NEW, { ...OLD, version: 3 }],
  ])('%s: one whole site is served at any time', async (_what, one, other) => {
    const { commit } = await fixture.deploy(OLD);
    const ends = await Promise.allSettled([fixture.deploy(one), fixture.deploy(other)]);
    for (const end of ends) expect(end).toMatchObject({ status: 'fulfilled' });
    expect(servedSince(commit).length).toBeGreaterThan(1);
    expect(fixture.waiting()).toEqual([]);
  });
});
