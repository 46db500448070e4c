import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { adviseOnDeploy } from '../../src/deploy/advice/on-deploy.ts';
import type { Advice } from '../../src/deploy/advice/advice.ts';
import { adviseOnSamplePages } from '../../src/deploy/advice/on-pages.ts';
import { readSiteAddress } from '../../src/domain/site-address.ts';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import type { Environment } from '../environment.ts';

/** Where a board will be published, as far as the config says it, and what could be better about that. */
export interface Publishing {
  text: string;
  url: string | null;
  space: string | null;
  advice: Advice[];
}

export function examinePublishing({ contentFolder }: Environment): Publishing {
  const config = loadBuildConfig({ contentFolder });
  const { url, links } = readSiteAddress(config.url);
  const { space } = config.deploy;
  return {
    text: [
      url ?? 'at an address that `url` does not say: no canonical links and no sitemap',
      ...(space === null ? [] : [`in the Space ${space}`]),
      `links name ${links}`,
    ].join('; '),
    url,
    space,
    advice: [
      ...adviseOnDeploy(config, readOwnReadme(contentFolder)),
      ...adviseOnSamplePages(config, readPages(contentFolder)),
    ],
  };
}

/** This repository's README, which speaks of the board in its own content folder. */
function readOwnReadme(contentFolder: string): string | null {
  if (contentFolder !== path.resolve('content') || !existsSync('README.md')) return null;
  return readFileSync('README.md', 'utf8');
}

function readPages(contentFolder: string): { file: string; text: string }[] {
  const folder = path.join(contentFolder, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}
