import { DatasetError } from '../../datasets/dataset-error.ts';
import { maskTokens } from '../../domain/redact.ts';
import { UserError } from '../../domain/user-error.ts';
import { Problem, type ProblemCode } from '../problem.ts';

/**
 * What a page is told when the Hub could not be asked or written to. What it means for the submission is exact: only
 * `unconfirmed` leaves open whether it was written.
 */
export function describeFailure(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (error instanceof DatasetError)
    return new Problem(getCode(error), {}, `${error.code}: ${maskTokens(error.message)}`);
  if (error instanceof UserError) return new Problem('hub', {}, maskTokens(error.message));
  // A deadline that ends a commit leaves open whether it was made.
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return isLate ? new Problem('unconfirmed', {}, 'out of time') : error;
}

function getCode({ code }: DatasetError): ProblemCode {
  switch (code) {
    case 'commit-unconfirmed':
      return 'unconfirmed';
    case 'stale-parent':
    case 'hub-busy':
      return 'busy';
    case 'not-permitted':
      return 'cannot-write';
    default:
      return 'hub';
  }
}
