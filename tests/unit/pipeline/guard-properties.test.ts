import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBoards } from '../../../src/pipeline/guard/compare-boards.ts';
import { parsePublishedBoard } from '../../../src/pipeline/guard/published-board.ts';
import { aPublishedBoard } from './guard-boards.ts';

const strictest = { rows: 0, models: 0, tasks: 0, scores: 0, median: 0, rejected: 0 };
const score = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { freq: 4 });
const range = fc.constantFrom<[number | null, number | null] | null>([0, 1], [-5, 20], [0, null], null);
const board = fc
  .record({
    rows: fc.dictionary(fc.string({ minLength: 1 }), fc.record({ a: score, b: score, constructor: score }), {
      maxKeys: 30,
    }),
    ranges: fc.record({ a: range, b: range }),
    found: fc.nat(100),
    rejected: fc.nat(100),
  })
  .map(aPublishedBoard);

it('a board compared with itself breaks no limit', () => {
  fc.assert(
    fc.property(board, (any) => {
      expect(compareBoards(any, structuredClone(any), strictest)).toEqual([]);
    }),
  );
});

it('a row that goes is always named where no row may go', () => {
  fc.assert(
    fc.property(board, fc.nat(), (any, number) => {
      fc.pre(any.rows.length > 0);
      const gone = any.rows[number % any.rows.length];
      const rest = { ...any, rows: any.rows.filter((row) => row !== gone) };
      expect(compareBoards(any, rest, strictest)[0]?.names).toEqual([gone?.id]);
    }),
  );
});

it('a row that comes never counts as a loss', () => {
  fc.assert(
    fc.property(board, board, (any, other) => {
      const ids = new Set(any.rows.map(({ id }) => id));
      const more = { ...any, rows: [...any.rows, ...other.rows.filter(({ id }) => !ids.has(id))] };
      const lost = compareBoards(any, more, strictest).filter(({ limit }) => limit !== 'median');
      expect(lost).toEqual([]);
    }),
  );
});

it('what is no board is none, whatever it is', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => parsePublishedBoard(text) === null));
});

it('a board survives being written and read', () => {
  fc.assert(
    fc.property(board, (any) => {
      expect(parsePublishedBoard(JSON.stringify(any))).toEqual(JSON.parse(JSON.stringify(any)));
    }),
  );
});
