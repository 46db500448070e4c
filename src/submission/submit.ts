import { shortHash } from '../domain/hash.ts';
import type { SubmissionOptions } from '../domain/submission-options.ts';
import { examineModel } from './examine-model.ts';
import type { SubmitOutcome } from './outcome.ts';
import type {
  Candidate,
  EvaluatedEntry,
  KnownRequest,
  ModelSource,
  RequestStore,
  RequestsNow,
} from './ports.ts';
import type { Refusal } from './refusal.ts';
import { createRequestFile } from './request/request-file.ts';
import { placeRequest } from './request/request-path.ts';
import { isOpenFor, refuseDuplicate } from './rules/duplicate.ts';
import { refuseQuota } from './rules/quota.ts';
import type { Submission, Submitter } from './submission.ts';

export interface SubmitContext {
  options: SubmissionOptions;
  models: ModelSource;
  store: RequestStore;
  evaluated(): Promise<readonly EvaluatedEntry[]>;
  now(): Date;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** How often to write before giving up, from 1. */
  tries: number;
}

/**
 * Writes a request for the model, or says why not. What the same person has open already is accepted again, and nothing
 * written. Where others write meanwhile, all is decided anew on what they wrote.
 *
 * @param submitter null: somebody who runs the board; there is no quota and no sender then.
 */
export async function submit(
  submission: Submission,
  submitter: Submitter | null,
  context: SubmitContext,
): Promise<SubmitOutcome> {
  const { candidate, refusals } = await examineModel(submission, submitter, context);
  if (candidate === null) return { kind: 'refused', refusals };
  const evaluated = await context.evaluated();
  for (let attempt = 0; attempt < context.tries; attempt += 1) {
    if (attempt > 0) await context.wait(pause(attempt, `${submitter?.name ?? ''} ${candidate.id}`));
    const at = await context.store.read();
    const own = findOwn(submission, submitter, candidate, at);
    if (own) return { kind: 'accepted', request: own, isNew: false, pullRequest: null };
    const now = context.now();
    const all = [...refusals, ...refuseAt({ submission, submitter, candidate, evaluated, now, at }, context)];
    if (all.length > 0) return { kind: 'refused', refusals: all };
    const { path, replaces } = placeRequest(submission, candidate, at);
    const submittedAt = now.toISOString().replace(/\.\d+Z$/, 'Z');
    const sender = submitter?.name ?? null;
    const before = replaces ? await context.store.readRaw(path, at) : {};
    const { modelTypes } = context.options;
    const file = createRequestFile(submission, candidate, { path, sender, submittedAt, modelTypes, before });
    if ((await context.store.write(file, at)) === 'moved') continue;
    const { precision, weightType } = submission;
    const entry = { model: candidate.id, revision: candidate.sha, precision, weightType };
    const request: KnownRequest = { path, ...entry, status: 'pending', submittedAt, sender };
    return { kind: 'accepted', request, isNew: true, pullRequest: null };
  }
  return { kind: 'busy' };
}

/** All that `submit` would refuse, without writing anything. `candidate` is null where the Hub shows no such model. */
export async function checkSubmission(
  submission: Submission,
  submitter: Submitter | null,
  context: SubmitContext,
): Promise<{ candidate: Candidate | null; refusals: Refusal[] }> {
  const { candidate, refusals } = await examineModel(submission, submitter, context);
  if (candidate === null) return { candidate, refusals };
  const [evaluated, at] = await Promise.all([context.evaluated(), context.store.read()]);
  if (findOwn(submission, submitter, candidate, at)) return { candidate, refusals: [] };
  const now = context.now();
  const more = refuseAt({ submission, submitter, candidate, evaluated, now, at }, context);
  return { candidate, refusals: [...refusals, ...more] };
}

interface Moment {
  submission: Submission;
  submitter: Submitter | null;
  candidate: Candidate;
  evaluated: readonly EvaluatedEntry[];
  now: Date;
  at: RequestsNow;
}

function refuseAt(
  { submission, submitter, candidate, evaluated, now, at: { requests } }: Moment,
  { options: { rules } }: SubmitContext,
): Refusal[] {
  return [
    ...(rules.duplicates ? refuseDuplicate(submission, candidate, requests, evaluated) : []),
    ...refuseQuota(candidate.id, submitter, { quota: rules.quota, requests, now }),
  ];
}

function findOwn(
  submission: Submission,
  submitter: Submitter | null,
  candidate: Candidate,
  { requests }: RequestsNow,
): KnownRequest | undefined {
  const name = submitter?.name.toLowerCase();
  return requests.find(
    (request) =>
      request.status !== 'unknown' &&
      request.sender?.toLowerCase() === name &&
      isOpenFor(request, submission, candidate),
  );
}

/** Longer from try to try, and not the same for everybody who waits. */
function pause(attempt: number, seed: string): number {
  const spread = parseInt(shortHash(`${seed} ${attempt}`), 36) / 36 ** 8;
  return Math.round(Math.min(200 * 2 ** attempt, 5000) * (0.5 + spread));
}
