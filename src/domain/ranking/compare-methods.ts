import type { Row } from '../board.ts';
import type { Task } from '../task.ts';
import { kendallTau } from './agreement.ts';
import type { AverageOptions } from './average-options.ts';
import { methodOf, offeredMethods, type Method } from './methods.ts';
import { rankTable } from './rank-table.ts';
import { toScoreTable } from './score-table.ts';

/** The board ranked in another way. */
export interface MethodRanks extends Method {
  /** Whether it is the board's own. */
  isOwn: boolean;
  /** One for each row of the board, in its order; null for a row without a rank. */
  ranks: (number | null)[];
  /** Kendall's τ-b with the board's ranks. */
  agreement: number | null;
}

/** Ranks the rows in every way that makes sense for the tasks, with the board's own policy for missing scores. */
export function compareMethods(
  rows: readonly Row[],
  tasks: readonly Task[],
  options: AverageOptions,
): MethodRanks[] {
  const table = toScoreTable(rows, tasks);
  const own = methodOf(options).id;
  const ranks = rows.map(({ rank }) => rank);
  return offeredMethods(table.tasks, options).map((method): MethodRanks => {
    if (method.id === own) return { ...method, isOwn: true, ranks, agreement: 1 };
    const other = rankTable(table, { ...options, ...pick(method) }, { isRanksOnly: true }).ranks;
    return { ...method, isOwn: false, ranks: other, agreement: kendallTau(ranks, other) };
  });
}

function pick({ method, normalised }: Method): Pick<AverageOptions, 'method' | 'normalised'> {
  return { method, normalised };
}
