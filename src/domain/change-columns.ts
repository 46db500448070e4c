import { rank } from '#words/common.ts';
import * as words from '#words/history.ts';
import type { ColumnOptions } from './column.ts';
import type { History } from './history/history.ts';
import type { AverageOptions } from './ranking/average-options.ts';
import { methodOf } from './ranking/methods.ts';

/** The columns that there is something to tell in, as a board offers them that does not name them itself. */
export function changeColumns(
  history: Pick<History, 'since' | 'previous'>,
  average: AverageOptions & { decimals: number },
): ColumnOptions[] {
  const { column, noun } = methodOf(average);
  const pair = (suffix: '' | '-previous', days: number | null, isDefault: boolean): ColumnOptions[] => [
    {
      key: `rank-change${suffix}`,
      label: rank,
      subtitle: words.changedIn(days),
      description: words.placesSince(days),
      type: 'number',
      decimals: 0,
      isDefault,
    },
    {
      key: `average-change${suffix}`,
      label: column,
      subtitle: words.changedIn(days),
      description: words.averageSince(noun, days),
      type: 'number',
      decimals: average.decimals,
      isDefault,
    },
  ];
  return [
    ...(history.since ? pair('', history.since.days, true) : []),
    ...(history.previous ? pair('-previous', null, false) : []),
  ];
}
