import type { Board, SourceDataset } from '../domain/board.ts';
import type { SiteAddress } from '../domain/site-address.ts';
import type { BuildJson } from './build-schema.ts';

/** What a site was built of, by which a schedule sees whether there is anything new. */
export function toBuildJson(
  { sources }: Pick<Board, 'sources'>,
  site: SiteAddress & { commit: string | null },
): BuildJson {
  const { commit, url, links } = site;
  return {
    schema_version: 1,
    site: { commit, url, links },
    sources: {
      results: toSourceJson(sources.results),
      requests: sources.requests && toSourceJson(sources.requests),
    },
  };
}

function toSourceJson({
  kind,
  location,
  revision,
  committedAt,
  url,
}: SourceDataset): BuildJson['sources']['results'] {
  return { kind, location, revision, committed_at: committedAt, url };
}
