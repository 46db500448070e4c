import type { DatasetFile } from '../../datasets/dataset.ts';
import { gitBlobOid } from '../../datasets/oid.ts';
import { StaleParentError } from '../../datasets/stale-parent-error.ts';
import type { WritableDataset } from '../../datasets/writable.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { isLegalTransition } from '../../domain/request-transition.ts';
import { shorten } from '../../domain/shorten.ts';
import { type Action, TARGETS } from './action.ts';
import { changeStatus, type ChangedText } from './change-status.ts';
import { findRequest, type FoundRequest } from './find-request.ts';
import { parseRequest, type Queue } from './read-queue.ts';

export interface ModerateOptions {
  dataset: WritableDataset;
  readQueue: () => Promise<Queue>;
  /** A path in the dataset, or the name of a model. */
  asked: string;
  action: Action;
  /** null only where a request is to run again. */
  reason: string | null;
  isDryRun: boolean;
  wait: (milliseconds: number) => Promise<void>;
  /** How often to write before giving up, from 1. */
  tries: number;
}

export type ModerateOutcome =
  /** `request` as it was before. */
  | { kind: 'done'; request: EvaluationRequest; title: string }
  | Exclude<FoundRequest, { kind: 'found' }>
  | Exclude<ChangedText, { kind: 'changed' }>
  /** Others wrote to the dataset at each try. Nothing was written. */
  | { kind: 'busy' };

/**
 * Changes the status of one request in one commit. Where others write meanwhile, all is decided anew on what they
 * wrote. Rejects with a `DatasetError` that says whether anything was written.
 */
export async function moderate(options: ModerateOptions): Promise<ModerateOutcome> {
  const { dataset, readQueue, asked, action, reason, isDryRun, wait, tries } = options;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await wait(200 * 2 ** attempt);
    const queue = await readQueue();
    const found = findRequest(queue.requests, asked, action);
    if (found.kind !== 'found') return found;
    const file = queue.files.get(found.request.path);
    const bytes = file && (await readOne(dataset, queue, file));
    if (!file || !bytes) continue;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // A folder may have changed since the queue was read.
    const request = parseRequest(text, file);
    if (request === null || !isLegalTransition(request.status, TARGETS[action].status)) continue;
    const changed = changeStatus(text, action, reason);
    if (changed.kind !== 'changed') return changed;
    const title = nameChange(request, action, reason);
    if (isDryRun) return { kind: 'done', request, title };
    const change = {
      content: new TextEncoder().encode(changed.text),
      before: file.oid ?? (await gitBlobOid(bytes)),
    };
    try {
      await dataset.commit(queue.commit, { title, files: new Map([[file.path, change]]) });
      return { kind: 'done', request, title };
    } catch (error) {
      if (!(error instanceof StaleParentError)) throw error;
    }
  }
  return { kind: 'busy' };
}

async function readOne(
  dataset: WritableDataset,
  { commit }: Queue,
  file: DatasetFile,
): Promise<Uint8Array | null> {
  for await (const { bytes } of dataset.read(commit, [file])) return bytes;
  return null;
}

function nameChange({ entry }: EvaluationRequest, action: Action, reason: string | null): string {
  const verb = { cancel: 'Cancel', rerun: 'Run again', fail: 'Fail' }[action];
  const how = [entry.precision, entry.weightType].filter((part) => part !== null).join(', ');
  const title = `${verb} ${entry.model}${how === '' ? '' : ` (${how})`}`;
  return shorten(reason === null ? title : `${title}: ${reason}`, 200);
}
