import { BadAnswerError } from '../../http/http-error.ts';
import type { CommitJob } from './job.ts';

/** Asks the Hub something by POST that changes nothing when it is asked twice. Gives the answer's JSON. */
export function askHub(
  { http, patience }: Pick<CommitJob, 'http' | 'patience'>,
  url: string,
  question: unknown,
  contentType = 'application/json',
): Promise<unknown> {
  const headers = { Accept: contentType, 'Content-Type': contentType };
  const body = JSON.stringify(question);
  return patience.retry(async () => {
    const response = await http(url, { method: 'POST', headers, body });
    return readJson(response);
  });
}

/** An object of an answer; rejects what is none. */
export function toRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return { ...value };
  throw new BadAnswerError('it has not the expected shape');
}

/** The objects of a list. */
export function toRecords(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.map(toRecord);
  throw new BadAnswerError('it has not the expected shape');
}

/** A SyntaxError would quote what the server sent, and that may be anything. */
async function readJson(response: Response): Promise<unknown> {
  try {
    const value: unknown = await response.json();
    return value;
  } catch {
    throw new BadAnswerError('it is no JSON');
  }
}
