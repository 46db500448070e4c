import type { Board, Row } from '../board.ts';
import { splitModelName } from '../model-name.ts';
import { findModelType, type ModelType } from '../model-type.ts';
import { UNRANKED } from '../row.ts';
import { inBoardOrder } from '../ranking/board-order.ts';
import { endOfDay, isoDay, monthEnds } from './days.ts';
import type { RemovedRow } from './memory.ts';
import { rankAt } from './rank-at.ts';

/** A day of which there is a board. */
export interface PastDay {
  /** `2026-03-31`; also in its address. */
  day: string;
  /** What the operator calls it; null for the end of a month. */
  title: string | null;
}

/** The board at the end of a day, in UTC, ranked as the board ranks now. */
export interface PastBoard extends PastDay {
  /** In the board's order; those that are gone since then among them. */
  rows: Row[];
  /** Of `rows`, those that are on the board no more. */
  gone: ReadonlyMap<string, RemovedRow>;
  counts: { ranked: number; incomplete: number; tiers: number };
}

export interface DayOptions {
  /** Most months back; 0 for none. */
  months: number;
  at: readonly PastDay[];
}

/** The days of which there is a board between the first run and the last: named ones, and the ends of months. */
export function pastDays(first: number | null, last: number | null, { months, at }: DayOptions): PastDay[] {
  if (first === null || last === null) return [];
  const named = at.filter(({ day }) => endOfDay(day) >= first && endOfDay(day) <= last);
  const monthly = monthEnds(first, last, months).map((time) => ({ day: isoDay(time), title: null }));
  const others = monthly.filter(({ day }) => !named.some((other) => other.day === day));
  return [...named, ...others].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function pastBoard(day: PastDay, board: Board): PastBoard {
  const { timelines, removed: removedRows } = board.history;
  const { rows: then, ranking } = rankAt(timelines, endOfDay(day.day), board, { isRanksOnly: false });
  const now = new Map(board.rows.map((row) => [row.id, row]));
  const gone = new Map(removedRows.map((row) => [row.id, row]));
  const rows = then.flatMap(({ id, moment }, index): Row[] => {
    const removed = gone.get(id);
    const base = now.get(id) ?? (removed && rowOfRemoved(removed, board.modelTypes));
    if (!base) return [];
    return [
      {
        ...base,
        entry: moment.entry,
        scores: [...moment.scores],
        coverage: moment.scores.filter(({ kind }) => kind === 'measured').length,
        average: ranking.averages[index] ?? null,
        averageStderr: ranking.stderrs[index] ?? null,
        rank: ranking.ranks[index] ?? null,
        rankInterval: ranking.intervals[index] ?? null,
        tier: ranking.tiers[index] ?? null,
        runAt: moment.at === -Infinity ? null : new Date(moment.at).toISOString(),
      },
    ];
  });
  rows.sort(inBoardOrder);
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const tiers = rows.reduce((most, { tier }) => Math.max(most, tier ?? 0), 0);
  const left = rows.flatMap(({ id }) => (now.has(id) ? [] : [id]));
  return {
    ...day,
    rows,
    gone: new Map(
      left.flatMap((id) => {
        const row = gone.get(id);
        return row ? [[id, row] as const] : [];
      }),
    ),
    counts: { ranked, incomplete: rows.length - ranked, tiers },
  };
}

/** Without a page, as there is no model of this name any more. */
function rowOfRemoved(row: RemovedRow, modelTypes: readonly ModelType[]): Row {
  const { id, model, revision, precision, weightType, modelType, metadata } = row;
  return {
    id,
    slug: '',
    entry: { model, revision, precision, weightType },
    name: splitModelName(model),
    modelType: findModelType(modelType, modelTypes),
    ...UNRANKED,
    coverage: 0,
    scores: [],
    taskRanks: [],
    metadata,
    request: null,
    runAt: null,
  };
}
