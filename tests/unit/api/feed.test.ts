import { expect, test } from 'vitest';
import { toAtom } from '../../../src/api/feed.ts';
import { escapeXml } from '../../../src/api/xml.ts';
import { aBoard, anEvaluation, aTask } from '../domain/samples.ts';

const board = aBoard({
  title: 'A & <B>',
  tasks: [aTask({ id: 'a', label: 'A' }), aTask({ id: 'b', label: 'B' })],
  evaluations: [
    anEvaluation({ model: 'org/x', runAt: '2026-01-02T03:04:05Z', scores: { a: 0.5 }, path: '1' }),
    anEvaluation({ model: 'org/x', runAt: '2026-02-02T03:04:05Z', scores: { b: 0.6 }, path: '2' }),
    anEvaluation({ model: 'undated', scores: { a: 0.5 }, path: '3' }),
  ],
});
const site = { url: 'https://example.org/', links: 'folders' } as const;

test('has an entry a change, with addresses of the site', () => {
  const feed = toAtom(board, { task: null, site });
  expect(feed).toContain('<title>A &amp; &lt;B&gt;, changes</title>');
  expect(feed).toContain('<updated>2026-02-02T03:04:05.000Z</updated>');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>',
  );
  expect(feed).toContain('<link href="https://example.org/models/org/x/"/>');
  expect(feed).toContain('<summary>B 60.0 (new).</summary>');
});

test('of a task has its changes alone', () => {
  const feed = toAtom(board, { task: 1, site: { url: null, links: 'files' } });
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain('<title>A &amp; &lt;B&gt;: B, changes</title>');
  expect(feed).toContain('href="../../models/org/x/index.html"');
});

test('names a change alike wherever the site is', () => {
  const ids = (url: string | null) =>
    toAtom(board, { task: null, site: { url, links: 'files' } }).match(/<id>.*<\/id>/g);
  expect(ids(null)).toEqual(ids('https://example.org/'));
  expect(new Set(ids(null)).size).toBe(3);
});

test('without a change is a feed with no entry', () => {
  const feed = toAtom(aBoard(), { task: null, site });
  expect(feed).not.toContain('<entry>');
  expect(feed).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('XML has no character that it forbids', () => {
  expect(escapeXml('a\u0000\u001b\ud800b"<&>\n😀')).toBe('ab&quot;&lt;&amp;&gt;\n😀');
});
