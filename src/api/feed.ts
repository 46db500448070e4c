import { language } from '#words/language.ts';
import * as words from '#words/feed.ts';
import { changeText, KIND_WORDS } from '../domain/history/change-text.ts';
import type { Board } from '../domain/board.ts';
import type { Change } from '../domain/history/changes.ts';
import { shortHash } from '../domain/hash.ts';
import { runTime } from '../domain/run-time.ts';
import { getPublicUrl, type SiteAddress } from '../domain/site-address.ts';
import { escapeXml } from './xml.ts';

export interface FeedOptions {
  /** Index of a task: only changes of its scores. null: all. */
  task: number | null;
  site: SiteAddress;
}

const MOST = 100;

/** Where the feed of all changes stands, or that of a task; below the site's address. */
export function feedPath(task: string | null): string {
  return task === null ? 'feed.xml' : `tasks/${task}/feed.xml`;
}

/**
 * What has changed, as an Atom feed (RFC 4287), the newest first. Entries have identifiers that depend on the change
 * alone, and not on the site's address. Where that is unknown, addresses are relative to the feed's own. Changes
 * without a date, which a feed has no place for, are left out.
 */
export function toAtom(board: Board, { task, site }: FeedOptions): string {
  const only = task === null ? null : (board.tasks[task] ?? null);
  const dated = board.history.changes.filter(
    ({ at, scores }) => at !== null && (only === null || scores.some((score) => score.task === only.id)),
  );
  const path = feedPath(only?.id ?? null);
  const linkTo = linker(site, path);
  const about = only === null ? board.title : `${board.title}: ${only.label}`;
  const newest = dated[0]?.at ?? board.updatedAt;
  const slugs = new Map(board.rows.map(({ id, slug }) => [id, slug]));
  const entries = dated.slice(0, MOST).map((change) => {
    const slug = slugs.get(change.id) ?? '';
    return [
      '  <entry>',
      `    <id>${idOf([board.sources.results.location, path, change.kind, change.at ?? '', change.id])}</id>`,
      `    <title>${escapeXml(words.entry(change.model, KIND_WORDS[change.kind]))}</title>`,
      `    <updated>${timeOf(change.at)}</updated>`,
      `    <link href="${escapeXml(linkTo(slug === '' ? 'changes/' : `models/${slug}/`))}"/>`,
      `    <summary>${escapeXml(changeText(onlyOf(change, only?.id ?? null), board))}</summary>`,
      '  </entry>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${idOf([board.sources.results.location, path])}</id>`,
    `  <title>${escapeXml(words.title(about))}</title>`,
    `  <subtitle>${escapeXml(words.subtitle)}</subtitle>`,
    `  <updated>${timeOf(newest)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(linkTo(path))}"/>`,
    `  <link href="${escapeXml(linkTo(only === null ? 'changes/' : `tasks/${only.id}/`))}"/>`,
    `  <author><name>${escapeXml(board.title)}</name></author>`,
    '  <generator>Standings</generator>',
    ...entries.flat(),
    '</feed>',
    '',
  ].join('\n');
}

/** As RFC 3339 has it. */
function timeOf(time: string | null): string {
  return new Date(Math.max(0, runTime(time))).toISOString();
}

function onlyOf(change: Change, task: string | null): Change {
  return task === null ? change : { ...change, scores: change.scores.filter((score) => score.task === task) };
}

function idOf(parts: readonly string[]): string {
  return `urn:standings:${parts.map((part) => shortHash(part)).join(':')}`;
}

/** Addresses as the feed has them. A site whose address is unknown may be served by a host that knows files only. */
function linker(site: SiteAddress, feed: string): (path: string) => string {
  const up = '../'.repeat(feed.split('/').length - 1);
  return (path) =>
    encodeURI(getPublicUrl(site, path) ?? `${up}${path.endsWith('/') ? `${path}index.html` : path}`);
}
