import { toSubmissionJson } from '../../src/api/submission-json.ts';
import { DatasetError } from '../../src/datasets/dataset-error.ts';
import type { EvaluationRequest } from '../../src/domain/request.ts';
import { loadOutcome } from '../../src/pipeline/load.ts';
import { readSnapshot, type Snapshot } from '../../src/submission/snapshot.ts';
import type { Environment } from '../environment.ts';

/** What the last `npm run fetch` has left; folders are read in place. */
export interface Known {
  snapshot: Snapshot;
  requests: readonly EvaluationRequest[];
}

/** No network. null where nothing has been fetched yet. */
export async function readKnown(environment: Environment): Promise<Known | null> {
  try {
    const { board } = await loadOutcome({ ...environment, isReadOnly: true });
    return { snapshot: readSnapshot(toSubmissionJson(board)), requests: board.requests };
  } catch (error) {
    if (error instanceof DatasetError && error.code === 'not-fetched') return null;
    throw error;
  }
}

/** The same, with a word about what is not known without it. */
export async function readEvaluated(environment: Environment): Promise<Known | null> {
  const known = await readKnown(environment);
  if (known === null) {
    console.error(
      'What is evaluated already is known from requests alone, for nothing has been fetched yet: `npm run fetch` brings the results.',
    );
  }
  return known;
}
