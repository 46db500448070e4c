import { loadConfig } from '../../src/config/load.ts';
import { type BuiltFrom, findNews, parseBuiltFrom } from '../../src/deploy/pending.ts';
import { getSpaceUrl } from '../../src/domain/site-address.ts';
import { isWebAddress, nameAddress } from '../published/download.ts';
import { readEnvironment } from '../environment.ts';
import { readHeads } from './read-heads.ts';
import { readPublishedInSpace } from '../published/in-space.ts';
import { readPublished } from './read-published.ts';

export interface PendingFlags {
  published: readonly string[];
  space?: string | undefined;
  force: boolean;
}

export interface Pending {
  /** Why there is something to publish; empty where there is not. */
  reasons: string[];
  /** The Space that the site goes to. */
  space: string | null;
  spaceUrl: string | null;
}

/** Compares each published site with what would be built now. */
export async function findPending({ published, space: named, force }: PendingFlags): Promise<Pending> {
  const environment = readEnvironment();
  const config = loadConfig(environment.contentFolder);
  const space = named ?? config.deploy.space;
  const place = { space, spaceUrl: space === null ? null : getSpaceUrl(space) };
  if (force) return { reasons: ['it was asked for'], ...place };

  const sites = [
    ...published.map(async (from) => ({
      from: isWebAddress(from) ? nameAddress(from) : from,
      text: await readPublished(from),
    })),
    ...(space === null
      ? []
      : [
          readPublishedInSpace(space, 'api/build.json', environment).then((text) => ({
            from: `the Space ${space}`,
            text,
          })),
        ]),
  ];
  if (sites.length === 0) return { reasons: ['it is not said where the site is published'], ...place };

  const heads = await readHeads(config, environment);
  const reasons: string[] = [];
  for (const { from, text } of await Promise.all(sites)) {
    const built = text === null ? null : parseBuiltFrom(text);
    const news = built === null ? [whyNot(text)] : findNews(built satisfies BuiltFrom, heads);
    reasons.push(...news.map((line) => `${from}: ${line}`));
  }
  return { reasons, ...place };
}

function whyNot(text: string | null): string {
  return text === null
    ? 'nothing is published there yet'
    : 'what is published there does not say what it was built of';
}
