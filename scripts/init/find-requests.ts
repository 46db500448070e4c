import { DatasetError } from '../../src/datasets/dataset-error.ts';
import { openDataset } from '../../src/datasets/open.ts';
import { besideResults, type DatasetDraft } from '../../src/init/locate.ts';
import type { Environment } from '../environment.ts';

/** The requests beside the results, if there are any. One request to the Hub, where they would be there. */
export async function findRequests(
  results: DatasetDraft,
  contentFolder: string,
  environment: Environment,
): Promise<DatasetDraft | null> {
  const beside = besideResults(results, contentFolder);
  if (beside === null || beside.config.kind === 'folder') return beside;
  const http = { token: process.env['HF_TOKEN'] };
  try {
    await openDataset(beside.config, { ...environment, mode: 'live', http }).head();
    return beside;
  } catch (error) {
    if (error instanceof DatasetError && ['repo-not-found', 'not-permitted'].includes(error.code))
      return null;
    throw error;
  }
}
