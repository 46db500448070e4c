/** An answer that is no success. Carries no header and no text of the server's, so nothing secret can be echoed. */
export class HttpStatusError extends Error {
  override readonly name = 'HttpStatusError';
  readonly status: number;
  /** `X-Error-Code`, such as `RepoNotFound`. */
  readonly code: string | null;
  /** How long the server asks to wait; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(status: number, code: string | null, retryAfterMs: number | null) {
    super(`The server answered ${status}${code === null ? '' : ` ${code}`}.`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No whole answer: no connection, a connection that broke off, or silence past the deadline. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** An answer that cannot be true or is not safe to follow. */
export class BadAnswerError extends Error {
  override readonly name = 'BadAnswerError';
}

/** The last failure of a server that has failed too often: nothing is asked again. */
export class OutOfRetriesError extends Error {
  override readonly name = 'OutOfRetriesError';
  /** The failure itself. */
  readonly failure: unknown;
  /** Requests that were repeated. */
  readonly retries: number;

  constructor(failure: unknown, retries: number) {
    super('The server fails too often.');
    this.failure = failure;
    this.retries = retries;
  }
}
