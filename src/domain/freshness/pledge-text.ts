import { formatDate } from '../date-format.ts';
import { formatPlain } from '../number-format.ts';
import type { Pledge } from './pledge.ts';

/** What a notice on data that are older than promised is made of, so that a visitor's browser need not make it. */
export function pledgeText({ hours, dataAt }: Pick<Pledge, 'hours' | 'dataAt'>): {
  data: string;
  promise: string;
} {
  return {
    data: `This site shows the data as of ${formatDate(dataAt) ?? dataAt}`,
    promise: `It is meant to take up new data ${everyText(hours)}`,
  };
}

const DAY = 24;
const WEEK = 7 * DAY;

/** `every day`, `every 12 hours`. */
function everyText(hours: number): string {
  if (hours < 1) return every(Math.round(hours * 60), 'minute');
  if (hours % WEEK === 0) return every(hours / WEEK, 'week');
  return hours % DAY === 0 ? every(hours / DAY, 'day') : every(hours, 'hour');
}

function every(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${formatPlain(count, 1)} ${unit}s`;
}
