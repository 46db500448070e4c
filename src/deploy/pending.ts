import * as z from 'zod';

const source = z.object({
  kind: z.enum(['hub', 'folder']),
  location: z.string(),
  revision: z.string().nullable(),
});
const shape = z.object({
  schema_version: z.literal(1),
  site: z.object({ commit: z.string().nullable() }),
  sources: z.object({ results: source, requests: source.nullable() }),
});

/** What a site is built of, as an `api/build.json` says it. */
export type BuiltFrom = z.output<typeof shape>;

export interface SourceHead {
  kind: 'hub' | 'folder';
  location: string;
  revision: string | null;
  /** Whether the site's own commit says what is in it: a folder of the same checkout. */
  isOfTheSite: boolean;
}

/** What a site would be built of now. */
export interface Heads {
  /** The commit of the site's own repository; null outside a checkout. */
  site: string | null;
  results: SourceHead;
  requests: SourceHead | null;
}

/** null for what is no `api/build.json` of ours. */
export function parseBuiltFrom(text: string): BuiltFrom | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Why a published site is not what would be built now, a line each; empty where a build would give the same. */
export function findNews({ site, sources }: BuiltFrom, now: Heads): string[] {
  return [
    ...siteNews(site.commit, now.site),
    ...sourceNews('results', sources.results, now.results),
    ...sourceNews('requests', sources.requests, now.requests),
  ];
}

function siteNews(before: string | null, now: string | null): string[] {
  if (now === null)
    return ["the site's own files are in no git checkout, so it cannot be seen whether they are new"];
  return before === now ? [] : [`the site's own files are at ${short(now)}, published are ${short(before)}`];
}

function sourceNews(
  role: string,
  before: BuiltFrom['sources']['requests'],
  now: SourceHead | null,
): string[] {
  if (now === null) return before === null ? [] : [`the ${role} are no longer read`];
  if (before === null || before.location !== now.location || before.kind !== now.kind) {
    return [`the ${role} are read from ${now.location} now`];
  }
  if (now.revision === null) {
    return now.isOfTheSite
      ? []
      : [`the ${role} are in a folder without commits, so it cannot be seen whether they are new`];
  }
  return before.revision === now.revision
    ? []
    : [`the ${role} are at ${short(now.revision)}, published are ${short(before.revision)}`];
}

function short(revision: string | null): string {
  return revision === null ? 'of no commit' : revision.slice(0, 7);
}
