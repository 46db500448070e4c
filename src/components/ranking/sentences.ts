import * as words from '#words/ranking.ts';
import type { Board, Row } from '../../domain/board.ts';
import { formatNumber } from '../../domain/number-format.ts';
import { separableNeighbours } from '../../domain/ranking/explain.ts';
import { isSignificant, Z_95 } from '../../domain/ranking/rank-interval.ts';
import type { StderrSource } from '../../domain/score.ts';

const SOURCES: readonly StderrSource[] = ['file', 'ci95', 'wilson'];

/** Where the scores' standard errors come from, with counts. */
export function errorSources({ rows, tasks }: Board): string {
  const scores = rows.flatMap((row) => row.scores).filter((score) => score.kind === 'measured');
  const total = formatNumber(scores.length, 0);
  const counted = SOURCES.map((source) => ({
    source,
    count: scores.filter(({ stderrFrom }) => stderrFrom === source).length,
  })).filter(({ count }) => count > 0);
  const without = scores.filter(({ stderrFrom }) => stderrFrom === null).length;
  const [only] = counted;
  if (only === undefined) return words.noErrors(total, tasks.length);
  if (counted.length === 1 && without === 0) return words.allErrors(total, only.source);
  return words.someErrors(
    total,
    formatNumber(scores.length - without, 0),
    counted.map(({ source, count }) => ({ source, count: formatNumber(count, 0) })),
  );
}

/** The first two rows, compared with all the numbers; null where there are none to compare. */
export function comparison(board: Board): string | null {
  const [first, second] = board.rows.filter(({ rank }) => rank !== null);
  if (!first || !second || first.averageStderr === null || second.averageStderr === null) return null;
  if (first.average === null || second.average === null) return null;
  const digits = board.average.decimals + 1;
  const text = (value: number) => formatNumber(value, digits);
  const difference = Math.abs(first.average - second.average);
  const stderr = Math.hypot(first.averageStderr, second.averageStderr);
  return words.comparison(
    [first.entry.model, second.entry.model],
    text(difference),
    [text(first.averageStderr), text(second.averageStderr)],
    text(stderr),
    text(Z_95 * stderr),
    isSignificant(valued(first), valued(second)),
  );
}

/** `17 of 141 neighbours can be told apart at 95%.` */
export function separableText(board: Board): string {
  const { separable, of } = separableNeighbours(board);
  return words.separable(separable, of);
}

/** The first rows of the first tiers, which the others are compared with. */
export function anchors({ rows }: Pick<Board, 'rows'>, most: number): { row: Row; size: number }[] {
  const tiers = Map.groupBy(
    rows.filter(({ tier }) => tier !== null),
    ({ tier }) => tier,
  );
  return [...tiers.values()].slice(0, most).flatMap((members) => {
    const [row] = members;
    return row ? [{ row, size: members.length }] : [];
  });
}

function valued(row: Row): { value: number; stderr: number | null } {
  return { value: row.average ?? NaN, stderr: row.averageStderr };
}
