import { measure } from '../binding/bind-score.ts';
import { runTime } from '../run-time.ts';
import { NOT_EVALUATED, type Score } from '../score.ts';
import type { Task } from '../task.ts';
import type { PublishedScore, RemovedRow } from './memory.ts';
import type { Timeline } from './timeline.ts';

/**
 * Rows that are gone, as they were when they were last seen: each score from its run on, all until the row was removed.
 * A row whose scores have no run time has always been there.
 */
export function removedTimelines(rows: readonly RemovedRow[], tasks: readonly Task[]): Timeline[] {
  return rows.map((row): Timeline => {
    const { model, revision, precision, weightType } = row;
    const entry = { model, revision, precision, weightType };
    const scores = tasks.map((task) => toScore(row.scores[task.id], task));
    const times = [...new Set(scores.map(timeOf))].filter((time) => time !== null).sort((a, b) => a - b);
    const moments = (times.length === 0 ? [-Infinity] : times).map((at) => ({
      at,
      entry,
      scores: scores.map((score) => ((timeOf(score) ?? Infinity) <= at ? score : NOT_EVALUATED)),
    }));
    return {
      id: row.id,
      model,
      moments,
      until: row.removedAt === null ? -Infinity : Date.parse(row.removedAt),
    };
  });
}

function timeOf(score: Score): number | null {
  return score.kind === 'measured' ? runTime(score.runAt) : null;
}

function toScore(score: PublishedScore | undefined, task: Task): Score {
  if (score === undefined) return NOT_EVALUATED;
  const { value, stderr, file, runAt } = score;
  return {
    ...measure(task, value, { stderr, isStderrStated: true }),
    runAt,
    source: { path: file, oid: null, line: null },
  };
}
