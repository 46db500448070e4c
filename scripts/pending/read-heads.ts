import path from 'node:path';
import type { Config, DatasetConfig } from '../../src/config/config.ts';
import { readGitHead } from '../../src/datasets/folder/git-head.ts';
import { openDataset } from '../../src/datasets/open.ts';
import type { Heads, SourceHead } from '../../src/deploy/pending.ts';
import type { Environment } from '../environment.ts';

/** At which commits everything is that a build would read. One request for each dataset on the Hub. */
export async function readHeads({ datasets }: Config, environment: Environment): Promise<Heads> {
  const { results, requests } = datasets;
  return {
    site: readGitHead('.'),
    results: await readHead(results, environment),
    requests: requests && (await readHead(requests, environment)),
  };
}

async function readHead(dataset: DatasetConfig, environment: Environment): Promise<SourceHead> {
  const { endpoint, cacheFolder } = environment;
  const http = { token: process.env['HF_TOKEN'] };
  const opened = openDataset(dataset, { endpoint, cacheFolder, mode: 'live', http });
  const { kind, location } = opened;
  const { revision } = await opened.head();
  const isOfTheSite = dataset.kind === 'folder' && isBelow(dataset.folder, path.resolve('.'));
  return {
    kind,
    location: path.isAbsolute(location) ? path.basename(location) : location,
    revision,
    isOfTheSite,
  };
}

function isBelow(folder: string, parent: string): boolean {
  return !path.relative(parent, folder).startsWith('..');
}
