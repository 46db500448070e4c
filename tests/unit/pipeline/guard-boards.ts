import type { PublishedBoard } from '../../../src/pipeline/guard/published-board.ts';

export interface BoardSketch {
  /** Scores by row and task in the files' units; a row's model is what stands before the first `:`. */
  rows: Record<string, Record<string, number | null>>;
  /** By task; [0, 1] when left out. */
  ranges?: Record<string, PublishedBoard['tasks'][number]['range']>;
  location?: string;
  revision?: string | null;
  found?: number;
  rejected?: number;
}

/** A published board with the tasks that its rows name. */
export function aPublishedBoard(sketch: BoardSketch): PublishedBoard {
  const { ranges = {}, location = 'org/results', revision = null, found = 100, rejected = 0 } = sketch;
  const ids = new Set([
    ...Object.values(sketch.rows).flatMap((row) => Object.keys(row)),
    ...Object.keys(ranges),
  ]);
  const tasks = [...ids].map((id) => ({
    id,
    range: Object.hasOwn(ranges, id) ? (ranges[id] ?? null) : ([0, 1] as [number, number]),
  }));
  const isScaled = (id: string) =>
    tasks.some((task) => task.id === id && task.range?.includes(null) === false);
  const score = (id: string, value: number | null | undefined) =>
    typeof value === 'number' ? { value, display: isScaled(id) ? value * 100 : value } : null;
  return {
    schema_version: 1,
    sources: { results: { location, revision, found, rejected }, requests: null },
    tasks,
    rows: Object.entries(sketch.rows).map(([id, scores]) => ({
      id,
      model: id.split(':')[0] ?? id,
      scores: Object.fromEntries(
        [...ids].map((task) => [task, score(task, Object.hasOwn(scores, task) ? scores[task] : null)]),
      ),
    })),
  };
}

/** Rows `org/model-1`, `org/model-2`, … that score what `score` gives for their number. */
export function rowsOf(
  count: number,
  score: (index: number) => Record<string, number | null>,
): BoardSketch['rows'] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`org/model-${index + 1}`, score(index + 1)]),
  );
}
