import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBetween, topOf, totalHeight, type RowGeometry } from '../../../src/client/row-geometry.ts';

const PLAIN: RowGeometry = { count: 100, rowHeight: 36, headingAt: null, headingHeight: 0 };
const HEADED: RowGeometry = { ...PLAIN, headingAt: 10, headingHeight: 74 };

describe('topOf', () => {
  it('stacks rows, with the heading before its row', () => {
    expect(topOf(10, PLAIN)).toBe(360);
    expect(topOf(9, HEADED)).toBe(324);
    expect(topOf(10, HEADED)).toBe(434);
    expect(totalHeight(HEADED)).toBe(3674);
  });
});

describe('rowsBetween', () => {
  it('gives the rows in sight and some more at either end', () => {
    expect(rowsBetween(0, 900, 3, PLAIN)).toEqual({ from: 0, to: 29 });
    expect(rowsBetween(720, 1000, 3, PLAIN)).toEqual({ from: 17, to: 31 });
    expect(rowsBetween(3500, 4400, 3, PLAIN)).toEqual({ from: 94, to: 100 });
  });

  it('gives the nearest rows where the part in sight lies off them', () => {
    expect(rowsBetween(-2000, -1100, 3, PLAIN)).toEqual({ from: 0, to: 0 });
    expect(rowsBetween(9000, 9900, 3, PLAIN)).toEqual({ from: 100, to: 100 });
    expect(rowsBetween(0, 900, 3, { ...PLAIN, count: 0 })).toEqual({ from: 0, to: 0 });
  });

  it('leaves out no row that can be seen', () => {
    const geometry = fc.record({
      count: fc.nat(300),
      rowHeight: fc.integer({ min: 20, max: 120 }),
      headingAt: fc.option(fc.nat(300)),
      headingHeight: fc.integer({ min: 20, max: 200 }),
    });
    fc.assert(
      fc.property(geometry, fc.integer({ min: -500, max: 9000 }), fc.nat(1500), (shape, top, height) => {
        const { from, to } = rowsBetween(top, top + height, 0, shape);
        for (let position = 0; position < shape.count; position += 1) {
          const begins = topOf(position, shape);
          const isSeen = begins < top + height && begins + shape.rowHeight > top;
          if (isSeen) expect(position >= from && position < to).toBe(true);
        }
      }),
    );
  });
});
