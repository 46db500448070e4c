import { date as englishDate } from '../words/en/dates.ts';
import type { Board } from './board.ts';
import { runTime } from './run-time.ts';

/** What is cited. */
export interface Cited {
  title: string;
  /** `Family, Given`, or the name of an organisation. */
  authors: readonly string[];
  /** ISO 8601: of when the data are; null where nothing tells. */
  date: string | null;
  /** The address that shows this board; null where none is known. */
  url: string | null;
  /** What the board was made of. */
  sources: readonly string[];
}

/** What to cite of a board. */
export function citedBoard(
  { title, sources }: Pick<Board, 'title' | 'sources'>,
  { authors, url, date }: Pick<Cited, 'authors' | 'url' | 'date'>,
): Cited {
  const { results, requests } = sources;
  const owner = results.kind === 'hub' ? (results.location.split('/')[0] ?? null) : null;
  return {
    title,
    authors: authors.length > 0 || owner === null ? authors : [owner],
    date,
    url,
    sources: [results, ...(requests ? [requests] : [])].flatMap(({ location, revision }) =>
      revision === null ? [] : [`${location} at ${revision.slice(0, 7)}`],
    ),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A BibTeX entry of the kind `misc`. */
export function toBibtex({ title, authors, date, url, sources }: Cited): string {
  const year = date?.slice(0, 4) ?? null;
  const month = MONTHS[Number(date?.slice(5, 7)) - 1] ?? null;
  const names = authors.map((name) => (name.includes(',') ? escapeTex(name) : `{${escapeTex(name)}}`));
  const note = noteOf(date, sources);
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', names.length === 0 ? null : `{${names.join(' and ')}}`],
    ['year', year && `{${year}}`],
    ['month', month],
    ['howpublished', '{Leaderboard}'],
    ['note', note === '' ? null : `{${escapeTex(note)}}`],
    ['url', url && `{${url}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${keyOf(title, date)},`, ...lines, '}'].join('\n');
}

/** A reference in the style of the American Psychological Association (7th edition), in plain text. */
export function toApa({ title, authors, date, url, sources }: Cited): string {
  const names = authors.map(apaName);
  const who =
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1) ?? ''}`;
  const note = noteOf(date, sources);
  const when = `(${apaDate(date)}).`;
  const what = `${title} [Leaderboard${note === '' ? '' : `; ${note}`}].`;
  const parts = who === '' ? [what, when] : [who.endsWith('.') ? who : `${who}.`, when, what];
  return [...parts, ...(url === null ? [] : [url])].join(' ');
}

function noteOf(date: string | null, sources: readonly string[]): string {
  const day = dayOf(date);
  return [...(day === null ? [] : [`data of ${day}`]), ...sources].join(', ');
}

function apaName(name: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  const initials = given.split(/[\s.]+/).flatMap((word) => (word === '' ? [] : [`${word.charAt(0)}.`]));
  return initials.length === 0 ? family : `${family}, ${initials.join(' ')}`;
}

/** `28 April 2026`, in UTC: a reference is in English, whatever the board's language. */
function dayOf(iso: string | null): string | null {
  const time = runTime(iso);
  if (!Number.isFinite(time)) return null;
  const day = new Date(time);
  return englishDate(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
}

/** `2026, April 28`. */
function apaDate(date: string | null): string {
  const [day, month, year] = (dayOf(date) ?? '').split(' ');
  return year === undefined ? 'n.d.' : `${year}, ${month} ${day}`;
}

function keyOf(title: string, date: string | null): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ['leaderboard'];
  return [...words.slice(0, 4), ...(date === null ? [] : [date.slice(0, 10).replaceAll('-', '')])].join('-');
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => TEX[sign] ?? sign).replace(/[&%$#_]/g, '\\$&');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '/',
  '{': '(',
  '}': ')',
  '~': '-',
  '^': '-',
};
