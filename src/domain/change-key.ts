import { newRow } from '#words/history.ts';
import type { Row } from './board.ts';
import type { MetadataValue } from './metadata.ts';
import { formatNumber, formatSigned } from './number-format.ts';

/** Keys of the columns that tell what has changed. No metadata key has a `-`. */
const KEYS = {
  'rank-change': { of: 'since', what: 'places' },
  'average-change': { of: 'since', what: 'average' },
  'rank-change-previous': { of: 'sincePrevious', what: 'places' },
  'average-change-previous': { of: 'sincePrevious', what: 'average' },
} as const;

type ChangeKey = keyof typeof KEYS;

export function isChangeKey(key: string): key is ChangeKey {
  return Object.hasOwn(KEYS, key);
}

/** Places won or lost, what the average has gained or lost, or that the row had no rank then; null where there is nothing to compare with. */
export function changeValue(row: Pick<Row, 'since' | 'sincePrevious'>, key: ChangeKey): MetadataValue {
  const { of, what } = KEYS[key];
  const delta = row[of];
  if (delta === null) return null;
  return delta.isNew ? newRow : delta[what];
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
