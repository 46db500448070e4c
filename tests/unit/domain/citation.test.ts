import { describe, expect, test } from 'vitest';
import { citedBoard, toApa, toBibtex } from '../../../src/domain/citation.ts';
import { aBoard } from './samples.ts';

const cited = {
  title: 'Maths & more 100%',
  authors: ['Doe, Jane Mary', 'Example_Lab'],
  date: '2026-03-31T10:00:00Z',
  url: 'https://example.org/board/history/2026-03-31/',
  sources: ['org/results at 1a77f1d'],
};

test('BibTeX: names as they are meant, signs escaped, the day and the commit', () => {
  expect(toBibtex(cited)).toBe(`@misc{maths-more-100-20260331,
  title = {Maths \\& more 100\\%},
  author = {Doe, Jane Mary and {Example\\_Lab}},
  year = {2026},
  month = mar,
  howpublished = {Leaderboard},
  note = {data of 31 March 2026, org/results at 1a77f1d},
  url = {https://example.org/board/history/2026-03-31/},
}`);
});

test('APA: initials, the last after an ampersand', () => {
  expect(toApa(cited)).toBe(
    'Doe, J. M., & Example_Lab. (2026, March 31). Maths & more 100% [Leaderboard; data of 31 March 2026, org/results at 1a77f1d]. https://example.org/board/history/2026-03-31/',
  );
  expect(toApa({ ...cited, authors: ['Example Lab'], url: null, sources: [] })).toBe(
    'Example Lab. (2026, March 31). Maths & more 100% [Leaderboard; data of 31 March 2026].',
  );
});

test('says nothing that nobody knows', () => {
  const nothing = { title: '{模型}', authors: [], date: null, url: null, sources: [] };
  expect(toBibtex(nothing)).toBe(
    '@misc{leaderboard,\n  title = {(模型)},\n  howpublished = {Leaderboard},\n}',
  );
  expect(toApa(nothing)).toBe('{模型} [Leaderboard]. (n.d.).');
});

describe('what is cited of a board', () => {
  const { sources } = aBoard();
  const options = { authors: [], url: null, date: null };

  test('the owner of its dataset stands for authors that nobody names', () => {
    const hub = {
      ...sources.results,
      kind: 'hub',
      location: 'org/results',
      revision: 'a'.repeat(40),
    } as const;
    const board = { title: 'B', sources: { results: hub, requests: sources.results } };
    expect(citedBoard(board, options)).toMatchObject({
      authors: ['org'],
      sources: ['org/results at aaaaaaa'],
    });
    expect(citedBoard(board, { ...options, authors: ['Doe, J.'] })).toMatchObject({ authors: ['Doe, J.'] });
    expect(citedBoard({ title: 'B', sources }, options)).toMatchObject({ authors: [], sources: [] });
  });
});
