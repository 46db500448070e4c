import { dayOf } from './about.ts';

const MAX_LENGTH = 60;

/** `euroeval-english-2026-04-20.csv`: safe on every system. */
export function fileNameOf(title: string, date: string | null, ending: string): string {
  return `${[slugOf(title), dayOf(date)].filter((part) => part !== null).join('-')}.${ending}`;
}

/** A title in `a` to `z`, digits and `-`; `leaderboard` where that leaves nothing, or a name that Windows reserves. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '');
  return slug === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? 'leaderboard' : slug;
}
