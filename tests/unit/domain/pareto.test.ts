import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paretoFront } from '../../../src/domain/pareto.ts';

const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 8 }), y: fc.integer({ min: 0, max: 8 }) }), {
  maxLength: 14,
});

test('are the points that no other beats, whatever the directions', () => {
  fc.assert(
    fc.property(points, fc.boolean(), fc.boolean(), (all, xLowerIsBetter, yHigherIsBetter) => {
      const [sx, sy] = [xLowerIsBetter ? 1 : -1, yHigherIsBetter ? 1 : -1];
      const beats = (a: (typeof all)[number], b: (typeof all)[number]) =>
        sx * a.x <= sx * b.x && sy * a.y >= sy * b.y && (a.x !== b.x || a.y !== b.y);
      const expected = all.flatMap((point, index) =>
        all.some((other) => beats(other, point)) ? [] : [index],
      );
      const front = paretoFront(all, { xLowerIsBetter, yHigherIsBetter });
      expect([...front].sort((a, b) => a - b)).toEqual(expected);
      const costs = front.map((index) => sx * (all[index]?.x ?? NaN));
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
