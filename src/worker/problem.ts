import { problems } from '#words/worker.ts';

/** Why a worker does not do what it was asked, by a permanent name that programs may rely on. */
export type ProblemCode = keyof typeof problems;

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'not-found': 404,
  method: 405,
  origin: 403,
  'content-type': 415,
  'content-encoding': 415,
  'too-long': 413,
  slow: 408,
  'not-json': 400,
  'not-flat': 400,
  'sign-in-fields': 400,
  'redirect-uri': 400,
  'bad-code': 401,
  'not-signed-in': 401,
  'hub-token': 401,
  'bad-session': 401,
  'expired-session': 401,
  'foreign-session': 401,
  client: 503,
  'no-token': 503,
  'bad-token': 503,
  'too-much-access': 503,
  'cannot-write': 503,
  busy: 503,
  hub: 503,
  unconfirmed: 503,
  internal: 500,
};

/** Thrown where a request cannot be served; becomes its answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** For the operator's log alone. */
  readonly detail: string | null;

  constructor(
    code: ProblemCode,
    headers: Readonly<Record<string, string>> = {},
    detail: string | null = null,
  ) {
    super(problems[code].message);
    this.code = code;
    this.status = STATUS[code];
    this.headers = {
      ...(this.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(this.status === 503 ? { 'Retry-After': '60' } : {}),
      ...headers,
    };
    this.detail = detail;
  }
}
