import { describe, expect, it } from 'vitest';
import { findNews, type Heads, parseBuiltFrom } from '../../../src/deploy/pending.ts';

const sha = (digit: string) => digit.repeat(40);
const built = {
  schema_version: 1 as const,
  site: { commit: sha('a') },
  sources: {
    results: { kind: 'hub' as const, location: 'org/results', revision: sha('1') },
    requests: { kind: 'folder' as const, location: 'requests', revision: null },
  },
};
const now: Heads = {
  site: sha('a'),
  results: { kind: 'hub', location: 'org/results', revision: sha('1'), isOfTheSite: false },
  requests: { kind: 'folder', location: 'requests', revision: null, isOfTheSite: true },
};

describe('what is new', () => {
  it('is nothing while every commit is the same', () => {
    expect(findNews(built, now)).toEqual([]);
  });

  it.each<[what: string, heads: Partial<Heads>, line: string]>([
    [
      "the site's own commit",
      { site: sha('b') },
      "the site's own files are at bbbbbbb, published are aaaaaaa",
    ],
    [
      'that there is no checkout',
      { site: null },
      "the site's own files are in no git checkout, so it cannot be seen whether they are new",
    ],
    [
      'a push to the results',
      { results: { ...now.results, revision: sha('2') } },
      'the results are at 2222222, published are 1111111',
    ],
    [
      'another dataset',
      { results: { ...now.results, location: 'org/others' } },
      'the results are read from org/others now',
    ],
    ['that there are no requests', { requests: null }, 'the requests are no longer read'],
    [
      'a folder that says nothing of itself',
      { requests: { kind: 'folder', location: 'requests', revision: null, isOfTheSite: false } },
      'the requests are in a folder without commits, so it cannot be seen whether they are new',
    ],
  ])('is %s', (_what, heads, line) => {
    expect(findNews(built, { ...now, ...heads })).toEqual([line]);
  });

  it('is that there are requests now', () => {
    const before = { ...built, sources: { ...built.sources, requests: null } };
    expect(findNews(before, now)).toEqual(['the requests are read from requests now']);
  });
});

describe('an api/build.json', () => {
  it('is read', () => {
    expect(parseBuiltFrom(JSON.stringify(built))).toEqual(built);
  });

  it.each(['', 'null', '<!doctype html>', '{"schema_version":2}', '{"schema_version":1,"site":{}}'])(
    'is not %j',
    (text) => {
      expect(parseBuiltFrom(text)).toBeNull();
    },
  );
});
