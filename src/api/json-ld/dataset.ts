import { aLeaderboard } from '#words/facts.ts';
import { language } from '#words/language.ts';
import type { Dataset, WithContext } from 'schema-dts';
import { boardFacts } from '../../domain/board-facts.ts';
import type { Board, SourceDataset } from '../../domain/board.ts';
import { newestTime } from '../../domain/run-time.ts';
import { shorten } from '../../domain/shorten.ts';
import { getPublicUrl, type SiteAddress } from '../../domain/site-address.ts';
import { displayFactor, type Task } from '../../domain/task.ts';
import { licenseOf } from './license.ts';

const MOST_CHARACTERS = 5000;

/** The board as a schema.org `Dataset`, by which search engines for data know it. Only what is known is said. */
export function toDatasetJsonLd(
  board: Board,
  site: SiteAddress,
  card: { license: string | null },
): WithContext<Dataset> {
  const { results, requests } = board.sources;
  const address = (path: string) => getPublicUrl(site, path) ?? path;
  const modified = newestTime([results.committedAt, requests?.committedAt ?? null]) ?? board.updatedAt;
  const origins = [results, requests].flatMap((source) => repoOf(source)?.url ?? []);
  const license = licenseOf(card.license);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: board.title,
    description: describeBoard(board),
    inLanguage: language,
    ...(site.url === null ? {} : { '@id': site.url, url: site.url, identifier: site.url }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(results.revision === null ? {} : { version: results.revision }),
    ...(license === null ? {} : { license }),
    ...(origins.length === 0 ? {} : { isBasedOn: origins }),
    ...creatorOf(results),
    keywords: ['leaderboard', 'benchmark', 'model evaluation', ...board.tasks.map(({ label }) => label)],
    isAccessibleForFree: true,
    variableMeasured: board.tasks.map((task) => describeTask(task, address)),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: address('api/board.csv') },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: address('api/board.json') },
    ],
  };
}

/** Longer than the 50 characters that a search engine asks for, also where the operator wrote none. */
function describeBoard(board: Board): string {
  const about = aLeaderboard(board.tasks.map(({ label }) => label));
  const said = board.description === '' ? [] : [board.description];
  return shorten([...said, about, ...boardFacts(board)].join(' '), MOST_CHARACTERS);
}

function describeTask(task: Task, address: (path: string) => string) {
  const metric = task.metricLabel ?? task.metric;
  const [low, high] = (task.range ?? [null, null]).map((end) => end && end * displayFactor(task));
  return {
    '@type': 'PropertyValue' as const,
    name: task.label,
    ...(task.description === null ? {} : { description: task.description }),
    ...(metric === null ? {} : { measurementTechnique: metric }),
    ...(typeof low === 'number' ? { minValue: low } : {}),
    ...(typeof high === 'number' ? { maxValue: high } : {}),
    url: address(`tasks/${task.id}/`),
  };
}

/** Who has published the results: the part of the dataset's name before the `/`. */
function creatorOf(results: SourceDataset) {
  const repo = repoOf(results);
  const name = results.location.split('/')[0];
  if (repo === null || name === undefined) return {};
  return { creator: { '@type': 'Organization' as const, name, url: `${repo.hub}/${name}` } };
}

/** A dataset's own address on its Hub, from the one that it has at a commit. */
function repoOf(source: SourceDataset | null): { hub: string; url: string } | null {
  if (source?.kind !== 'hub' || source.url === null) return null;
  const path = `/datasets/${source.location}`;
  const at = source.url.indexOf(`${path}/`);
  if (at < 0) return null;
  const hub = source.url.slice(0, at);
  return { hub, url: hub + path };
}
