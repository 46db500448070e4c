import { paretoFront, type ParetoDirections } from '../domain/pareto.ts';
import { createAxis, type Axis } from './axis.ts';

export interface ScatterPoint {
  x: number;
  y: number;
  /** Half the 95% interval of y; null without one. */
  margin: number | null;
  label: string;
}

/** A point with its place: shares of the plot's width and height, from the left and from below. */
export interface DrawnPoint extends ScatterPoint {
  /** Of the points given. */
  index: number;
  left: number;
  bottom: number;
  /** Ends of the interval, from below; null without one. */
  reach: [number, number] | null;
  isFront: boolean;
  /** Whether there is room for its name. */
  isNamed: boolean;
}

export interface Scatter {
  points: DrawnPoint[];
  /** Those that no other beats, from the better end of x; they are joined by a line. */
  front: DrawnPoint[];
  x: Axis;
  y: Axis;
}

export interface ScatterOptions extends ParetoDirections {
  isLog: boolean;
}

/** Two values of each model against each other; null where there are not two different ones of each. */
export function drawScatter(points: readonly ScatterPoint[], options: ScatterOptions): Scatter | null {
  const x = createAxis(
    points.map((point) => point.x),
    7,
    options.isLog,
  );
  const y = createAxis(
    points.flatMap(({ y: value, margin }) => [value - (margin ?? 0), value + (margin ?? 0)]),
    6,
  );
  if (x === null || y === null) return null;
  const front = paretoFront(points, options);
  const isFront = new Set(front);
  const drawn = points.map((point, index): DrawnPoint => {
    const { margin } = point;
    return {
      ...point,
      index,
      left: x.share(point.x),
      bottom: y.share(point.y),
      reach: margin === null ? null : [y.share(point.y - margin), y.share(point.y + margin)],
      isFront: isFront.has(index),
      isNamed: false,
    };
  });
  const joined = front.flatMap((index) => drawn[index] ?? []);
  nameSome(joined);
  return { points: drawn, front: joined, x, y };
}

const WIDTH = 900;
const LETTER = 6.2;
const LINE = 0.045;

/** Names those whose label, to the left above the point, touches none before it: the best first. */
function nameSome(front: readonly DrawnPoint[]): void {
  const taken: { from: number; to: number; bottom: number }[] = [];
  for (const point of [...front].sort((a, b) => b.bottom - a.bottom)) {
    const to = point.left;
    const from = to - (point.label.length * LETTER) / WIDTH;
    const isFree = taken.every(
      (other) => from > other.to || to < other.from || Math.abs(other.bottom - point.bottom) > LINE,
    );
    if (from < 0 || !isFree) continue;
    point.isNamed = true;
    taken.push({ from, to, bottom: point.bottom });
  }
}
