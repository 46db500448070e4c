import { describe, expect, it } from 'vitest';
import { durationText } from '../../../../src/domain/queue/duration-text.ts';
import { finishedPages } from '../../../../src/domain/queue/queue-pages.ts';
import { pathOfFragment, requestFragment } from '../../../../src/domain/queue/request-place.ts';

describe('permalinks', () => {
  it.each([
    'org/a_eval_request_False_float16_Original.json',
    'a b/ü#?%.json',
    '<script>"\'.json',
    '%41.json',
  ])('of %s lead back to it', (path) => {
    const { search, hash } = new URL(`queue/#${requestFragment(path)}`, 'https://example.org/board/');
    expect(search).toBe('');
    expect(pathOfFragment(hash)).toBe(path);
  });

  it('are readable, and stand a text that is none', () => {
    expect(requestFragment('org/a.json')).toBe('org/a.json');
    expect(requestFragment('a\ud800')).toBe('a%EF%BF%BD');
    expect(pathOfFragment('#%E0%A4%A')).toBe('');
    expect(pathOfFragment('')).toBe('');
  });
});

describe('finishedPages', () => {
  it('has a hundred on the queue’s page, and five hundred on each other', () => {
    const all = Array.from({ length: 1101 }, (_, index) => index);
    const pages = finishedPages(all);
    expect(pages.map(({ path, items, offset }) => [path, items.length, offset])).toEqual([
      ['queue/', 100, 0],
      ['queue/finished/2/', 500, 100],
      ['queue/finished/3/', 500, 600],
      ['queue/finished/4/', 1, 1100],
    ]);
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    expect(finishedPages([])).toEqual([{ number: 1, path: 'queue/', items: [], offset: 0 }]);
  });
});

describe('durationText', () => {
  it.each([
    [0, '1 minute'],
    [0.5, '30 minutes'],
    [1, '1 hour'],
    [24, '24 hours'],
    [47.9, '47 hours'],
    [48, '2 days'],
    [300 * 24, '300 days'],
  ])('%d hours is %s', (hours, text) => expect(durationText(hours)).toBe(text));
});
