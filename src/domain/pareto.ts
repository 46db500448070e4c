/** A point whose two values are each better in one direction. */
export interface ParetoPoint {
  x: number;
  y: number;
}

export interface ParetoDirections {
  xLowerIsBetter: boolean;
  yHigherIsBetter: boolean;
}

/**
 * The indices of the points that no other beats: none is at least as good in both values and better in one. In the
 * order of `x` from its better end; equal points are all there.
 */
export function paretoFront(
  points: readonly ParetoPoint[],
  { xLowerIsBetter, yHigherIsBetter }: ParetoDirections,
): number[] {
  const costOf = ({ x }: ParetoPoint) => (xLowerIsBetter ? x : -x);
  const gainOf = ({ y }: ParetoPoint) => (yHigherIsBetter ? y : -y);
  const order = points
    .map((point, index) => ({ cost: costOf(point), gain: gainOf(point), index }))
    .sort((a, b) => a.cost - b.cost || b.gain - a.gain || a.index - b.index);
  const front: typeof order = [];
  for (const point of order) {
    const last = front.at(-1);
    const isEqual = last?.cost === point.cost && last.gain === point.gain;
    if (last === undefined || point.gain > last.gain || isEqual) front.push(point);
  }
  return front.map(({ index }) => index);
}
