import { describe, expect, it } from 'vitest';
import { getPublicUrl, getSpaceUrl, readSiteAddress } from '../../../src/domain/site-address.ts';

describe('where a site is', () => {
  it.each([
    ['https://example.org', 'https://example.org/', 'folders'],
    ['https://org.github.io/board/', 'https://org.github.io/board/', 'folders'],
    ['https://org.github.io/board', 'https://org.github.io/board/', 'folders'],
    ['https://org-board.static.hf.space', 'https://org-board.static.hf.space/', 'files'],
  ])('%s', (given, url, links) => {
    expect(readSiteAddress(given)).toEqual({ url, links });
  });

  it('may be unknown, and then files are linked, which every host answers', () => {
    expect(readSiteAddress(null)).toEqual({ url: null, links: 'files' });
    expect(getPublicUrl(readSiteAddress(null), 'about/')).toBeNull();
  });
});

describe("a page's public address", () => {
  it('is a folder where the host answers folders', () => {
    const site = readSiteAddress('https://org.github.io/board');
    expect(getPublicUrl(site, '')).toBe('https://org.github.io/board/');
    expect(getPublicUrl(site, 'models/a/b/')).toBe('https://org.github.io/board/models/a/b/');
    expect(getPublicUrl(site, 'api/board.json')).toBe('https://org.github.io/board/api/board.json');
  });

  it('is a file on a static Space, which knows nothing else', () => {
    const site = readSiteAddress('https://org-board.static.hf.space');
    expect(getPublicUrl(site, '')).toBe('https://org-board.static.hf.space/');
    expect(getPublicUrl(site, 'models/a/b/')).toBe('https://org-board.static.hf.space/models/a/b/index.html');
    expect(getPublicUrl(site, 'api/board.json')).toBe('https://org-board.static.hf.space/api/board.json');
  });
});

describe('the host of a Space', () => {
  it.each([
    ['org/board', 'https://org-board.static.hf.space/'],
    ['My_Org/LLM.Board-2', 'https://my-org-llm-board-2.static.hf.space/'],
  ])('%s', (space, url) => {
    expect(getSpaceUrl(space)).toBe(url);
  });

  it('is only known to the Hub where the name is too long for a host name', () => {
    expect(getSpaceUrl(`org/${'long-'.repeat(15)}`)).toBeNull();
  });
});
