/**
 * A time as result and request files write it, as ISO 8601 in UTC with up to six digits of a second where they are
 * given: ISO with `-`, `:` or `_` between its parts, month first (`11-25-2022-05-54-21`), a date alone, or epoch
 * seconds (milliseconds) from 2000 to 2100 as a number or a text. Without a zone it counts as UTC. null: no time.
 */
export function parseRunTime(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text.length > 60) return null;
  if (/^\d{10,13}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  return fromMatch(WHOLE_TIME.exec(text)) ?? fromMatch(WHOLE_MONTH_FIRST.exec(text));
}

/**
 * The time in a file's name, or in a folder that is named by nothing else. A model's name may hold a date
 * (`gpt-4o-2024-08-06`), so a date without a time of day counts only as all of the name after `results_`.
 */
export function runTimeFromPath(path: string): string | null {
  const segments = path.split('/').reverse();
  const [file = '', ...folders] = segments;
  const stem = file.replace(/\.[A-Za-z]\w*$/, '').slice(-300);
  const whole = parseRunTime(stem.replace(/^results?_/, ''));
  if (whole !== null) return whole;
  const inside = fromMatch(TIME_INSIDE.exec(stem)) ?? fromMatch(MONTH_FIRST_INSIDE.exec(stem));
  if (inside !== null) return inside;
  return folders.map(parseRunTime).find((time) => time !== null) ?? null;
}

const DATE = String.raw`(?<year>\d{4})[-_:/]?(?<month>\d\d)[-_:/]?(?<day>\d\d)`;
const CLOCK = String.raw`(?<hour>\d\d)[-_:]?(?<minute>\d\d)(?:[-_:]?(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?`;
const ZONE = String.raw`(?: ?(?<zone>Z|UTC|[+-]\d\d[-:_]?\d\d))?`;
const MONTH_FIRST = String.raw`(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4})[-_T ]${CLOCK}`;
const WHOLE_TIME = new RegExp(`^${DATE}(?:[T _-]${CLOCK}${ZONE})?$`, 'i');
const WHOLE_MONTH_FIRST = new RegExp(`^${MONTH_FIRST}$`, 'i');
const TIME_INSIDE = new RegExp(`(?<!\\d)${DATE}[T _-]${CLOCK}${ZONE}(?!\\d)`, 'i');
const MONTH_FIRST_INSIDE = new RegExp(`(?<!\\d)${MONTH_FIRST}(?!\\d)`, 'i');

function fromMatch(match: RegExpExecArray | null): string | null {
  if (match?.groups === undefined) return null;
  const {
    year,
    month,
    day,
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '',
    zone = 'Z',
  } = match.groups;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${written}Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  if (!isReal) return null;
  const digits = fraction === '' ? '' : `.${fraction.slice(0, 6).padEnd(6, '0')}`;
  return `${new Date(time - zoneMinutes(zone) * 60_000).toISOString().slice(0, 19)}${digits}Z`;
}

/** East of Greenwich is positive. What is no zone (an odd number in a file's name) counts as UTC. */
function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)[-:_]?(\d\d)$/.exec(zone) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (Number(minutes ?? 0) > 59 || total > 14 * 60) return 0;
  return sign === '-' ? -total : total;
}

function fromEpoch(number: number): string | null {
  const seconds = number >= 1e11 ? number / 1000 : number;
  if (!(seconds >= 946_684_800 && seconds < 4_102_444_800)) return null;
  const micros = Math.round((seconds % 1) * 1e6);
  const whole = Math.floor(seconds) + (micros === 1e6 ? 1 : 0);
  const digits = micros % 1e6 === 0 ? '' : `.${String(micros).padStart(6, '0')}`;
  return `${new Date(whole * 1000).toISOString().slice(0, 19)}${digits}Z`;
}
