import * as words from '#words/submission-refusals.ts';
import { canonicalPrecision, canonicalWeightType } from '../../domain/entry.ts';
import { isSameRevision, isSha } from '../../domain/revision.ts';
import type { Candidate, EvaluatedEntry, KnownRequest } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Submission } from '../submission.ts';
import { refuse } from './rule.ts';

/** Whether it is the same model at the same commit, in the same precision; weights that go unnamed agree with all. */
export function isSameEntry(known: EvaluatedEntry, submission: Submission, { id, sha }: Candidate): boolean {
  const weightType = canonicalWeightType(known.weightType);
  return (
    known.model.toLowerCase() === id.toLowerCase() &&
    canonicalPrecision(known.precision)?.toLowerCase() === submission.precision.toLowerCase() &&
    (weightType === null || weightType === submission.weightType) &&
    isSameRevision(known.revision ?? '', sha)
  );
}

/**
 * Whether a request waits or runs for the same; one for the branch that is submitted will be evaluated at that commit,
 * and one for none is one for `main`. A status that is not known is somebody else's to close.
 */
export function isOpenFor(request: KnownRequest, submission: Submission, candidate: Candidate): boolean {
  if (!['pending', 'rerun', 'running', 'unknown'].includes(request.status)) return false;
  const revision = request.revision || 'main';
  const isBranch = !isSha(revision) && revision === submission.revision;
  return isSameEntry(isBranch ? { ...request, revision: candidate.sha } : request, submission, candidate);
}

export function refuseDuplicate(
  submission: Submission,
  candidate: Candidate,
  requests: readonly KnownRequest[],
  evaluated: readonly EvaluatedEntry[],
): Refusal[] {
  const how = `${submission.precision}, ${submission.weightType}`;
  const open = requests.find((request) => isOpenFor(request, submission, candidate));
  if (open) return [refuse('waiting', 'model', words.waiting(candidate.id, how), open.path)];
  const isSame = (known: EvaluatedEntry) => isSameEntry(known, submission, candidate);
  const finished = requests.find((request) => request.status === 'finished' && isSame(request));
  if (!finished && !evaluated.some(isSame)) return [];
  return [refuse('evaluated', 'model', words.evaluated(candidate.id, how), finished?.path ?? null)];
}
