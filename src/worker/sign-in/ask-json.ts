import { Problem } from '../problem.ts';

/** Bytes that an answer about a person may have. */
const LONGEST = 500_000;

export interface JsonAnswer {
  status: number;
  /** An empty object where the answer is no JSON object. */
  body: Readonly<Record<string, unknown>>;
}

/** Asks the Hub once, without following it elsewhere. Throws the `Problem` `hub` when no answer comes. */
export async function askJson(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    return { status: response.status, body: text.length > LONGEST ? {} : toRecord(text) };
  } catch {
    throw new Problem('hub', {}, 'the Hub did not answer');
  }
}

function toRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
