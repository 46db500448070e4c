import { problems } from '#words/worker.ts';
import type { Problem } from './problem.ts';

const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
};

/** An answer and what the log says of it. */
export interface Answer {
  response: Response;
  code: string;
  /** For the operator's log alone. */
  detail?: string | null;
}

export function answerJson(
  status: number,
  code: string,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  const body = JSON.stringify(value);
  return { response: new Response(body, { status, headers: { ...ALWAYS, ...type, ...headers } }), code };
}

export function answerEmpty(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { response: new Response(null, { status, headers: { ...ALWAYS, ...headers } }), code };
}

export function answerProblem({ status, code, headers, detail }: Problem): Answer {
  const { message, remedy } = problems[code];
  return { ...answerJson(status, code, { status: 'failed', code, message, remedy }, headers), detail };
}
