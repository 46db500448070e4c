import * as words from '#words/model-look-up.ts';
import {
  BadAnswerError,
  HttpStatusError,
  NetworkError,
  OutOfRetriesError,
} from '../../datasets/http/http-error.ts';
import { UserError } from '../../domain/user-error.ts';

/** Puts into words that the Hub could not be asked about a model. Other errors pass through. */
export function describeLookUpFailure(error: unknown, model: string, endpoint: string): unknown {
  const hub = URL.parse(endpoint)?.host ?? endpoint;
  const cause = error instanceof OutOfRetriesError ? error.failure : error;
  const fail = (why: string, remedy: string) => new UserError(words.failed(model, hub, why), remedy);
  if (cause instanceof HttpStatusError) {
    const { status, retryAfterMs } = cause;
    return fail(
      words.answers(status),
      retryAfterMs === null ? words.tryAgainLater : words.tryAgainIn(Math.ceil(retryAfterMs / 1000)),
    );
  }
  if (cause instanceof NetworkError) return fail(words.noAnswer, words.checkNetwork);
  // A SyntaxError would quote what the server sent, and that may be anything.
  if (cause instanceof BadAnswerError || cause instanceof SyntaxError) {
    return fail(words.badAnswer, words.tryAgainLater);
  }
  return error;
}
