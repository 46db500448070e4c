import { refuseFiles } from './files.ts';
import type { ModelRule } from './rule.ts';
import { refuseArchitecture, refuseBaseModel, refuseSize } from './size.ts';
import { refuseBlocked, refuseCard, refuseClosed, refuseRenamed } from './standing.ts';

/** In the order in which they are told. */
export const MODEL_RULES: readonly ModelRule[] = [
  ({ submission, submitter, rules, candidate }) =>
    refuseBlocked([submission.model, candidate.id], submitter, rules),
  refuseRenamed,
  refuseClosed,
  refuseCard,
  refuseFiles,
  refuseArchitecture,
  refuseSize,
  refuseBaseModel,
];
