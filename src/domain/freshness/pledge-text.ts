import { dataAsOf, promise } from '#words/stale.ts';
import { formatDate } from '../date-format.ts';
import { formatPlain } from '../number-format.ts';
import type { Pledge } from './pledge.ts';

/** What a notice on data that are older than promised is made of, so that a visitor's browser need not make it. */
export function pledgeText({ hours, dataAt }: Pick<Pledge, 'hours' | 'dataAt'>): {
  data: string;
  promise: string;
} {
  return { data: dataAsOf(formatDate(dataAt) ?? dataAt), promise: promiseText(hours) };
}

const DAY = 24;
const WEEK = 7 * DAY;

function promiseText(hours: number): string {
  if (hours < 1) return promise(String(Math.round(hours * 60)), 'minute');
  if (hours % WEEK === 0) return promise(formatPlain(hours / WEEK, 1), 'week');
  return hours % DAY === 0
    ? promise(formatPlain(hours / DAY, 1), 'day')
    : promise(formatPlain(hours, 1), 'hour');
}
