import { BadAnswerError } from '../http/http-error.ts';
import { getApiUrl, type HubAddress } from './address.ts';
import { toRecord } from './commit/ask.ts';

/** What the Hub says of a pull request. */
export interface PullRequestFacts {
  title: string;
  /** The account that opened it; null where that is gone. */
  author: string | null;
  /** ISO 8601; null where the Hub does not say. */
  createdAt: string | null;
  /** The ref that it is to be merged into; null where the Hub does not say. */
  target: string | null;
}

export async function readPullRequestFacts(
  http: typeof fetch,
  address: HubAddress,
  number: number,
): Promise<PullRequestFacts> {
  const answer = toRecord(await (await http(`${getApiUrl(address)}/discussions/${number}`)).json());
  const { title, author, createdAt, changes } = answer;
  if (typeof title !== 'string') throw new BadAnswerError('it names no pull request');
  return {
    title,
    author: readText(author, 'name'),
    createdAt: typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)) ? createdAt : null,
    target: readText(changes, 'base'),
  };
}

function readText(value: unknown, key: string): string | null {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof text === 'string' && text !== '' ? text : null;
}
