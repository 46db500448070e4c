import { formatDate } from '../date-format.ts';
import { formatPlain } from '../number-format.ts';
import type { Pledge } from './pledge.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a page says about data that are older than promised; null where there is nothing to say.
 *
 * @param now milliseconds since 1970.
 */
export function staleText({ hours, dataAt }: Pledge, verdict: Verdict, now: number): string | null {
  const promise = `This site is meant to take up new ones ${everyText(hours)}`;
  const date = formatDate(dataAt) ?? dataAt;
  switch (verdict.kind) {
    case 'kept':
      return null;
    case 'unknown':
      return `These data are of ${date}, ${ageText(now - Date.parse(dataAt))} old. ${promise}.`;
    case 'waiting':
      return `Newer ${verdict.role} have been waiting since ${formatDate(verdict.since) ?? verdict.since}. ${promise}, but has not been rebuilt: its data are of ${date}.`;
  }
}

const HOUR = 3_600_000;
const DAY = 24;
const WEEK = 7 * DAY;

function ageText(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  return hours < 2 * DAY ? counted(hours, 'hour') : counted(Math.floor(hours / DAY), 'day');
}

/** `every day`, `every 12 hours`. */
function everyText(hours: number): string {
  if (hours < 1) return every(Math.round(hours * 60), 'minute');
  if (hours % WEEK === 0) return every(hours / WEEK, 'week');
  return hours % DAY === 0 ? every(hours / DAY, 'day') : every(hours, 'hour');
}

function every(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${counted(count, unit)}`;
}

function counted(count: number, unit: string): string {
  return `${formatPlain(count, 1)} ${unit}${count === 1 ? '' : 's'}`;
}
