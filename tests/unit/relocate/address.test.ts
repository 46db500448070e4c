import { describe, expect, it } from 'vitest';
import { readSiteAddress } from '../../../src/domain/site-address.ts';
import { relocate } from '../../../src/relocate/address.ts';

const folders = readSiteAddress('https://org.github.io/board');
const files = readSiteAddress(null);
const page = 'models/org/name/index.html';

describe('an address of the site', () => {
  it.each([
    ['/', '../../../', '../../../index.html'],
    ['/about/', '../../../about/', '../../../about/index.html'],
    ['/about/?q=a/#top', '../../../about/?q=a/#top', '../../../about/index.html?q=a/#top'],
    ['/api/board.json', '../../../api/board.json', '../../../api/board.json'],
    ['/_assets/a.css', '../../../_assets/a.css', '../../../_assets/a.css'],
    ['../report/', '../report/', '../report/index.html'],
    ['../api/board.csv', '../api/board.csv', '../api/board.csv'],
    ['..', '..', '../index.html'],
    ['./', './', 'index.html'],
    [
      '/models/%C3%BC/a&amp;b/',
      '../../../models/%C3%BC/a&amp;b/',
      '../../../models/%C3%BC/a&amp;b/index.html',
    ],
  ])('%s', (address, asFolder, asFile) => {
    expect(relocate(address, { path: page, site: folders, form: 'relative' })).toBe(asFolder);
    expect(relocate(address, { path: page, site: files, form: 'relative' })).toBe(asFile);
  });

  it('on the front page', () => {
    const place = { path: 'index.html', form: 'relative' } as const;
    expect(relocate('/', { ...place, site: folders })).toBe('./');
    expect(relocate('/', { ...place, site: files })).toBe('index.html');
    expect(relocate('/about/', { ...place, site: folders })).toBe('about/');
  });

  it('on a page that is served at any address', () => {
    const place = { path: '404.html', form: 'absolute' } as const;
    expect(relocate('/about/', { ...place, site: folders })).toBe('/board/about/');
    expect(relocate('/', { ...place, site: files })).toBe('/index.html');
    expect(relocate('/a.css', { ...place, site: files })).toBe('/a.css');
  });
});

describe('any other address', () => {
  it.each([
    'https://example.org/',
    'HTTPS://example.org/a/',
    '//example.org/a/',
    'mailto:a@example.org',
    'data:text/plain,/',
    'javascript:alert(1)/',
    '#top',
    '?q=a/',
    '',
    ' /about/',
    '\\\\example.org/',
  ])('%j stays', (address) => {
    expect(relocate(address, { path: page, site: files, form: 'relative' })).toBe(address);
    expect(relocate(address, { path: page, site: folders, form: 'relative' })).toBe(address);
  });
});
