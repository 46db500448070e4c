import { DatasetError } from '../../src/datasets/dataset-error.ts';
import { openDataset } from '../../src/datasets/open.ts';
import type { DatasetDraft } from '../../src/init/locate.ts';
import type { Environment } from '../environment.ts';

/** Whether a dataset is there that nobody has named for certain. One request, where it would be on the Hub. */
export async function isThere({ config }: DatasetDraft, environment: Environment): Promise<boolean> {
  if (config.kind === 'folder') return true;
  const http = { token: process.env['HF_TOKEN'] };
  try {
    await openDataset(config, { ...environment, mode: 'live', http }).head();
    return true;
  } catch (error) {
    if (error instanceof DatasetError && ['repo-not-found', 'not-permitted'].includes(error.code))
      return false;
    throw error;
  }
}
