import type { Row } from '../board.ts';
import { newestTime, runTime } from '../run-time.ts';
import type { Task } from '../task.ts';
import type { Change, ScoreChange } from './changes.ts';
import { NO_MEMORY, type Memory, type PublishedRow, type PublishedSite, type RemovedRow } from './memory.ts';

/** The board that is being made. */
export interface NewBoard {
  rows: readonly Row[];
  /** Rows that are there, but not ranked. */
  references: readonly Row[];
  tasks: readonly Task[];
  /** Newest run; ISO 8601 in UTC. */
  updatedAt: string | null;
  results: { location: string; revision: string | null; committedAt: string | null };
  /** Why a result file no longer gives what it gave, in a sentence. */
  fateOf(path: string): string;
}

/**
 * What the site remembers once the new board has taken the published one's place. Where the two are the same, that is
 * what the published one remembers, so that building twice gives the same site. A board of another dataset is
 * forgotten.
 */
export function remember(published: PublishedSite | null, now: NewBoard): Memory {
  if (published === null || published.location !== now.results.location) return NO_MEMORY;
  if (isSame(published.rows, now.rows)) return published.memory;
  const at = newestTime([now.results.committedAt, now.updatedAt]);
  const changes = noticed(published, now, at);
  const returned = new Set(changes.filter(({ kind }) => kind === 'returned').map(({ id }) => id));
  const gone = changes.flatMap(({ kind, id, reason }): RemovedRow[] => {
    const row = kind === 'removed' ? published.rows.find((each) => each.id === id) : undefined;
    return row ? [{ ...row, removedAt: at, reason: reason ?? '' }] : [];
  });
  return {
    changes: [...published.memory.changes, ...changes],
    removed: [...published.memory.removed.filter(({ id }) => !returned.has(id)), ...gone],
    previous: {
      updatedAt: published.updatedAt,
      revision: published.revision,
      places: new Map(published.rows.map(({ id, rank, average }) => [id, { rank, average }])),
    },
  };
}

function isSame(published: readonly PublishedRow[], rows: readonly Row[]): boolean {
  return (
    published.length === rows.length &&
    rows.every((row, index) => {
      const before = published[index];
      return before?.id === row.id && before.rank === row.rank && before.average === row.average;
    })
  );
}

/** What no run tells: a run has its own time, and what it did is known from it at any time. */
function noticed(published: PublishedSite, now: NewBoard, at: string | null): Change[] {
  const before = new Map(published.rows.map((row) => [row.id, row]));
  const there = new Set([...now.rows, ...now.references].map(({ id }) => id));
  const models = new Set(now.references.map(({ entry }) => entry.model));
  const removed = published.rows
    .filter(({ id, model }) => !there.has(id) && !models.has(model))
    .map((row): Change => ({ ...about(row, 'removed', at), reason: reasonOf(row, now) }));
  const wasRemoved = new Set(published.memory.removed.map(({ id }) => id));
  const others = now.rows.flatMap((row): Change[] => {
    const old = before.get(row.id) ?? null;
    const about_ = { id: row.id, model: row.entry.model };
    if (old === null && wasRemoved.has(row.id)) return [about(about_, 'returned', at)];
    const scores = untoldChanges(old, row, now.tasks);
    if (scores.length === 0) return [];
    const reason = whyChanged(scores, { old, row, now });
    return [{ ...about(about_, old === null ? 'added' : 'updated', at), scores, reason }];
  });
  return [...removed, ...others];
}

function about(
  { id, model }: { id: string; model: string },
  kind: Change['kind'],
  at: string | null,
): Change {
  return { kind, at, id, model, scores: [], reason: null, isNoticed: true };
}

const MOST_FILES = 2;

function reasonOf({ scores }: PublishedRow, now: NewBoard): string {
  const files = [...new Set(Object.values(scores).map(({ file }) => file))];
  const fates = [...new Set(files.map((file) => now.fateOf(file)))];
  const more = fates.length - MOST_FILES;
  return [...fates.slice(0, MOST_FILES), ...(more > 0 ? [`The same for ${more} more.`] : [])].join(' ');
}

/** What became of the file of the first score that was lost, or that another number took the place of. */
function whyChanged(
  [first]: readonly ScoreChange[],
  { old, row, now }: { old: PublishedRow | null; row: Row; now: NewBoard },
): string | null {
  const file = first && old?.scores[first.task]?.file;
  if (file === undefined) return null;
  if (first?.after === null) return now.fateOf(file);
  const score = row.scores[now.tasks.findIndex(({ id }) => id === first?.task)];
  const isSame = score?.kind === 'measured' && score.source.path === file;
  return isSame ? `${file} has been changed.` : now.fateOf(file);
}

/** Scores that were lost, and those that came or changed without a newer run. */
function untoldChanges(old: PublishedRow | null, row: Row, tasks: readonly Task[]): ScoreChange[] {
  return tasks.flatMap(({ id }, index): ScoreChange[] => {
    const score = row.scores[index];
    const before = old?.scores[id];
    const after = score?.kind === 'measured' ? score : null;
    if (after === null) return before ? [{ task: id, before: before.display, after: null }] : [];
    // A file that was changed keeps its time; only a newer run tells of itself.
    const isNewer = runTime(after.runAt) > runTime(before?.runAt ?? null);
    const isTold = isNewer || before?.value === after.value;
    return isTold ? [] : [{ task: id, before: before?.display ?? null, after: after.display }];
  });
}
