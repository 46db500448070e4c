import * as words from '#words/submit-form.ts';
import { UserError } from '../../domain/user-error.ts';

/** What did not work, and what to do. */
export interface Failure {
  message: string;
  remedy: string;
  /** Whether a new sign-in is needed. */
  isSignedOut?: boolean;
}

export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof UserError) return { message: error.message, remedy: error.hint };
  return { message: words.failed, remedy: words.tryAgain };
}
