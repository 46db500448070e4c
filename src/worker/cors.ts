import { answerEmpty, type Answer } from './answer.ts';
import { Problem } from './problem.ts';

/** Headers that let a page of this very origin read the answer; none for any other. */
export function corsHeaders(origin: string | null): Record<string, string> {
  return origin === null
    ? {}
    : { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' };
}

/** The origin that a request comes from, if it is an allowed one; else null. */
export function findOrigin(request: Request, allowed: readonly string[]): string | null {
  const origin = request.headers.get('Origin');
  return origin !== null && allowed.includes(origin) ? origin : null;
}

/** Throws unless a page of an allowed origin asks. */
export function demandOrigin(request: Request, allowed: readonly string[]): string {
  const origin = findOrigin(request, allowed);
  if (origin === null) throw new Problem('origin');
  return origin;
}

/** What a browser asks before it sends JSON. */
export function answerPreflight(request: Request, allowed: readonly string[], methods: string): Answer {
  demandOrigin(request, allowed);
  return answerEmpty(204, 'preflight', {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'authorization, content-type',
    'Access-Control-Max-Age': '600',
  });
}
