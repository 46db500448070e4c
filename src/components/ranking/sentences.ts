import type { Board, Row } from '../../domain/board.ts';
import { formatNumber } from '../../domain/number-format.ts';
import { separableNeighbours } from '../../domain/ranking/explain.ts';
import { isSignificant, Z_95 } from '../../domain/ranking/rank-interval.ts';
import type { StderrSource } from '../../domain/score.ts';

const SOURCES: Record<StderrSource, string> = {
  file: 'as the result files give it',
  ci95: 'half a 95% interval of the files, divided by 1.96',
  wilson: 'from Wilson’s interval for a proportion of as many samples',
};

/** Where the scores' standard errors come from, with counts. */
export function errorSources({ rows, tasks }: Board): string {
  const scores = rows.flatMap((row) => row.scores).filter((score) => score.kind === 'measured');
  const total = formatNumber(scores.length, 0);
  const counted = (Object.keys(SOURCES) as StderrSource[])
    .map((source) => ({ source, count: scores.filter(({ stderrFrom }) => stderrFrom === source).length }))
    .filter(({ count }) => count > 0);
  const without = scores.filter(({ stderrFrom }) => stderrFrom === null).length;
  const [only] = counted;
  if (only === undefined)
    return `None of the ${total} scores in ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} has a standard error.`;
  if (counted.length === 1 && without === 0) {
    return `All ${total} scores have a standard error, ${SOURCES[only.source]}.`;
  }
  const parts = counted.map(({ source, count }) => `${formatNumber(count, 0)} ${SOURCES[source]}`);
  return `Of ${total} scores ${formatNumber(scores.length - without, 0)} have a standard error: ${parts.join('; ')}.`;
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
  const isDifferent = isSignificant(valued(first), valued(second));
  return `${first.entry.model} and ${second.entry.model} differ by ${text(difference)}. The standard error of that difference is √(${text(first.averageStderr)}² + ${text(second.averageStderr)}²) = ${text(stderr)}, and 1.96 times that is ${text(Z_95 * stderr)}: ${isDifferent ? 'less than the difference, so it is significant' : 'no less than the difference, so chance may have made it'}.`;
}

/** `17 of 141 neighbours can be told apart at 95%.` */
export function separableText(board: Board): string {
  const { separable, of } = separableNeighbours(board);
  return `${separable} of ${of} pairs of neighbours in the ranking can be told apart at 95%.`;
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
