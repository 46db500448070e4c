import { describe, expect, it } from 'vitest';
import { readSiteAddress } from '../../../src/domain/site-address.ts';
import { relocateCss } from '../../../src/relocate/css.ts';
import { relocateHtml } from '../../../src/relocate/html.ts';

const place = { path: 'tasks/a/index.html', site: readSiteAddress(null), form: 'relative' } as const;
const html = (text: string) => relocateHtml(text, place);

describe('the addresses of a page', () => {
  it.each([
    ['<a href="/about/">', '<a href="../../about/index.html">'],
    ["<a href='/about/'>", "<a href='../../about/index.html'>"],
    ['<a href=/about/ class=b>', '<a href=../../about/index.html class=b>'],
    ['<A HREF="/about/">', '<A HREF="../../about/index.html">'],
    ['<a\n  class="x"\n  href = "/">', '<a\n  class="x"\n  href = "../../index.html">'],
    ['<script src="/theme.js"></script>', '<script src="../../theme.js"></script>'],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
      '<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x">',
    ],
    ['<use xlink:href="/s.svg#a"/>', '<use xlink:href="../../s.svg#a"/>'],
    [
      '<b data-src="/data/t.json" data-model="/models/*/">',
      '<b data-src="../../data/t.json" data-model="../../models/*/index.html">',
    ],
  ])('%s', (before, after) => {
    expect(html(before)).toBe(after);
  });
});

describe('what is no address of the site', () => {
  it.each([
    '<a href="https://example.org/">',
    '<a href="#g-ring">',
    '<a href>',
    '<a href="">',
    '<p title="/about/">/about/ &lt;a href="/x/"></p>',
    '<script>const a = \'<a href="/x/">\';</script>',
    '<style>a[href="/x/"] { color: red }</style>',
    '<script type="application/ld+json">{"url":"/x/"}</script>',
    '<!-- <a href="/x/"> -->',
    '<title><a href="/x/"></title>',
    '<textarea><a href="/x/"></textarea>',
    '<a data-value="/x/">',
    'a < b href="/x/"',
    '<a href="/x',
  ])('%s stays byte for byte', (text) => {
    expect(html(text)).toBe(text);
  });

  it('however much of it there is, and whatever it is made of', () => {
    const text = '<p>\u{1F600} ü &amp; "\' =\r\n\t</p>'.repeat(10_000);
    expect(html(`${text}<a href="/">${text}`)).toBe(`${text}<a href="../../index.html">${text}`);
  });
});

describe('the addresses of a style sheet', () => {
  it.each([
    ['url(/_assets/a.woff2)', 'url(../_assets/a.woff2)'],
    ['url("/_assets/a.woff2")', 'url("../_assets/a.woff2")'],
    ['url(data:image/png;base64,/9j/)', 'url(data:image/png;base64,/9j/)'],
    ['url(//example.org/a)', 'url(//example.org/a)'],
  ])('%s', (before, after) => {
    expect(relocateCss(before, { ...place, path: '_assets/page.css' })).toBe(after);
  });
});
