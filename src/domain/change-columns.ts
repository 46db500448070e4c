import type { Row } from './board.ts';
import type { ColumnOptions } from './column.ts';
import type { History } from './history/history.ts';
import type { MetadataValue } from './metadata.ts';
import type { AverageOptions } from './ranking/average-options.ts';
import { methodOf } from './ranking/methods.ts';
import { formatNumber, formatSigned } from './number-format.ts';

/** Keys of the columns that tell what has changed. No metadata key has a `-`. */
const KEYS = {
  'rank-change': { of: 'since', what: 'places' },
  'average-change': { of: 'since', what: 'average' },
  'rank-change-previous': { of: 'sincePrevious', what: 'places' },
  'average-change-previous': { of: 'sincePrevious', what: 'average' },
} as const;

type ChangeKey = keyof typeof KEYS;

/** What a row that had no rank then has in place of a number. */
const NEW = 'new';

export function isChangeKey(key: string): key is ChangeKey {
  return Object.hasOwn(KEYS, key);
}

/** Places won or lost, what the average has gained or lost, or `new`; null where there is nothing to compare with. */
export function changeValue(row: Pick<Row, 'since' | 'sincePrevious'>, key: ChangeKey): MetadataValue {
  const { of, what } = KEYS[key];
  const delta = row[of];
  if (delta === null) return null;
  return delta.isNew ? NEW : delta[what];
}

/** `▲2`, `▼1` for places; `+0.4` for the average; `=` for what has not changed. */
export function changeText(value: number, key: ChangeKey, decimals: number): string {
  if (KEYS[key].what === 'average') {
    const text = formatSigned(value, decimals);
    return /[1-9]/.test(text) ? text : '=';
  }
  if (value === 0) return '=';
  return `${value > 0 ? '▲' : '▼'}${formatNumber(Math.abs(value), 0)}`;
}

/** The columns that there is something to tell in, as a board offers them that does not name them itself. */
export function changeColumns(
  history: Pick<History, 'since' | 'previous'>,
  average: AverageOptions & { decimals: number },
): ColumnOptions[] {
  const { column, noun } = methodOf(average);
  const pair = (
    suffix: '' | '-previous',
    when: string,
    isDefault: boolean,
    since: string,
  ): ColumnOptions[] => [
    {
      key: `rank-change${suffix}`,
      label: 'Rank',
      subtitle: when,
      description: `Places won ▲ or lost ▼ since ${since}. New: it had no rank then.`,
      type: 'number',
      decimals: 0,
      isDefault,
    },
    {
      key: `average-change${suffix}`,
      label: column,
      subtitle: when,
      description: `What the ${noun} has gained or lost since ${since}.`,
      type: 'number',
      decimals: average.decimals,
      isDefault,
    },
  ];
  const days = history.since?.days ?? 0;
  const many = `${days} ${days === 1 ? 'day' : 'days'}`;
  return [
    ...(history.since ? pair('', `in ${many}`, true, `${many} before the newest run`) : []),
    ...(history.previous ? pair('-previous', 'last build', false, 'the site was built before') : []),
  ];
}
