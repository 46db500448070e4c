import type { SubmissionRules } from '../../domain/submission-options.ts';
import type { Candidate } from '../ports.ts';
import type { Refusal, RefusalCode } from '../refusal.ts';
import type { Submission, Submitter } from '../submission.ts';

/** What the rules about a model know. */
export interface ModelFacts {
  submission: Submission;
  submitter: Submitter | null;
  rules: SubmissionRules;
  candidate: Candidate;
  /** What an adapter goes on top of; null for whole weights, or where it could not be looked into. */
  base: Candidate | null;
  /** Whether the base model is on the Hub; null: not asked. */
  baseExists: boolean | null;
}

export type ModelRule = (facts: ModelFacts) => Refusal[];

export function refuse(
  code: RefusalCode,
  field: Refusal['field'],
  said: { message: string; remedy: string },
  request: string | null = null,
): Refusal {
  return { code, field, ...said, request };
}
