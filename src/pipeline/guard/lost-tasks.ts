import { plural } from '../../domain/plural.ts';
import { beyond, type Breach } from './breach.ts';
import { hasScores, scoreOf, type PublishedBoard, type PublishedTask } from './published-board.ts';

/** Columns that had scores and are gone, or have no score left. */
export function lostTasks(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  const before = previous.tasks.filter((task) => hasScores(previous, task));
  const lost = before.filter((task) => !hasScores(next, task));
  const share = beyond({ lost: lost.length, of: before.length, limit });
  if (share === null) return [];
  const ids = new Set(next.tasks.map(({ id }) => id));
  return [
    {
      limit: 'tasks',
      text: `${lost.length} of ${plural(before.length, 'task column')} ${lost.length === 1 ? 'is' : 'are'} gone ${share}`,
      names: lost.map(({ id }) =>
        ids.has(id) ? `${id}: has no score left` : `${id}: is no longer in leaderboard.yaml`,
      ),
    },
  ];
}

/** Scores that are gone although their row is still there, and their column not gone as a whole. */
export function lostScores(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  const rows = new Map(next.rows.map((row) => [row.id, row]));
  const pairs = previous.rows.flatMap((before) => {
    const after = rows.get(before.id);
    return after === undefined ? [] : [{ before, after }];
  });
  const count = (task: PublishedTask) => {
    const had = pairs.filter(({ before }) => scoreOf(before, task) !== null);
    return { id: task.id, of: had.length, lost: had.filter(({ after }) => !scoreOf(after, task)).length };
  };
  const tasks = previous.tasks.filter((task) => hasScores(next, task)).map(count);
  const lost = tasks.reduce((sum, task) => sum + task.lost, 0);
  const of = tasks.reduce((sum, task) => sum + task.of, 0);
  const share = beyond({ lost, of, limit });
  if (share === null) return [];
  return [
    {
      limit: 'scores',
      text: `${lost} of ${plural(of, 'score')} ${lost === 1 ? 'is' : 'are'} gone from rows and columns that are still there ${share}`,
      names: tasks
        .filter((task) => task.lost > 0)
        .sort((a, b) => b.lost - a.lost)
        .map((task) => `${task.id}: ${task.lost} of ${task.of}`),
    },
  ];
}
