import { DatasetError } from '../dataset-error.ts';
import { BadAnswerError, HttpStatusError, NetworkError, OutOfRetriesError } from '../http/http-error.ts';
import { getRepoUrl, type HubAddress } from './address.ts';

/** What was asked for when it failed. */
export interface Question {
  address: HubAddress;
  /** As in the config. */
  revision: string;
  /** A file relative to the address's folder; null for the repo itself. */
  path: string | null;
  hasToken: boolean;
}

/** Puts a failure of the Hub into words for the operator. Errors that are in words already pass through. */
export function describeFailure(error: unknown, question: Question): unknown {
  if (error instanceof OutOfRetriesError) return describeTrouble(error, question);
  if (error instanceof HttpStatusError) return describeStatus(error, question);
  const { address } = question;
  const what =
    question.path === null
      ? `The ${address.noun} "${address.name}"`
      : `"${question.path}" of the ${address.noun} "${address.name}"`;
  if (error instanceof NetworkError) {
    return new DatasetError(
      'hub-unreachable',
      `${what} could not be read from ${address.endpoint}: ${error.message}.`,
      'Check the network and HF_ENDPOINT, then run again.',
    );
  }
  const defect = findDefect(error);
  if (defect !== null) {
    return new DatasetError(
      'bad-answer',
      `${what} was not read, because the answer of ${address.endpoint} cannot be used: ${defect}.`,
      'Check that HF_ENDPOINT is the address of a Hugging Face Hub, then run again.',
      // A SyntaxError would quote what the server sent, and that may be anything.
      error instanceof SyntaxError ? undefined : { cause: error },
    );
  }
  return error;
}

function describeTrouble({ failure, retries }: OutOfRetriesError, { address }: Question): DatasetError {
  const last =
    failure instanceof HttpStatusError
      ? `it answered ${failure.status}`
      : failure instanceof Error
        ? failure.message
        : 'it failed';
  return new DatasetError(
    'hub-failed',
    `The ${address.noun} "${address.name}" was not read to its end: ${address.endpoint} fails too often; ${retries} requests were repeated, and at last ${last}.`,
    'Run again later; what has arrived is kept.',
    { cause: failure },
  );
}

/** The Hub's client takes answers on trust: one of another shape ends as a `TypeError` inside it. */
function findDefect(error: unknown): string | null {
  if (error instanceof BadAnswerError) return error.message;
  if (error instanceof SyntaxError) return 'it is no JSON';
  return error instanceof TypeError ? 'it has not the expected shape' : null;
}

function describeStatus({ status, code, retryAfterMs }: HttpStatusError, question: Question): DatasetError {
  const { address, revision, path, hasToken } = question;
  const { noun, namedIn } = address;
  const repo = `The ${noun} "${address.repo}"`;
  if (code === 'GatedRepo') {
    return new DatasetError(
      'not-permitted',
      `${repo} is gated: ${address.endpoint} answers ${status}.`,
      `Ask for access on ${getRepoUrl(address)}, and set HF_TOKEN to a token of the account that has it.`,
    );
  }
  if (status === 401 || status === 403) {
    return new DatasetError(
      'not-permitted',
      hasToken
        ? `${repo} may not be read with this HF_TOKEN: ${address.endpoint} answers ${status}.`
        : `${repo} does not exist or is private: ${address.endpoint} answers ${status}.`,
      hasToken
        ? `Check that the token is still valid and may read this ${noun}.`
        : `Check ${namedIn}; if the ${noun} is private, set HF_TOKEN to a token that may read it.`,
    );
  }
  if (status === 404 && code === 'RevisionNotFound') {
    return new DatasetError(
      'revision-not-found',
      `${repo} has no revision "${revision}".`,
      `Correct \`revision:\` in leaderboard.yaml: a branch, a tag or a commit of the ${noun}.`,
    );
  }
  if (status === 404 && code === 'EntryNotFound') {
    return path === null
      ? new DatasetError(
          'file-not-found',
          `${repo} has no folder "${address.prefix.slice(0, -1)}" at the revision "${revision}".`,
          'Correct `path:` in leaderboard.yaml.',
        )
      : new DatasetError(
          'file-not-found',
          `The file "${path}" of the ${noun} "${address.name}" is not there at the commit that was listed.`,
          `Run again; if it stays away, check the ${noun} on the Hub.`,
        );
  }
  if (status === 404) {
    return new DatasetError(
      'repo-not-found',
      `${repo} does not exist on ${address.endpoint}${hasToken ? ', or this HF_TOKEN may not see it' : ''}.`,
      `Check ${namedIn}.`,
    );
  }
  if (status === 429) {
    const wait = retryAfterMs === null ? 'some minutes' : `${Math.ceil(retryAfterMs / 1000)} s`;
    return new DatasetError(
      'rate-limited',
      `${address.endpoint} takes no more requests for now (429); ${repo.replace('T', 't')} was not read.`,
      `Run again in ${wait}${hasToken ? '' : ', or set HF_TOKEN: accounts may ask more often'}.`,
    );
  }
  return new DatasetError(
    'hub-failed',
    `${repo} could not be read: ${address.endpoint} answers ${status}${code === null ? '' : ` ${code}`}.`,
    status >= 500
      ? 'The Hub has a problem; run again later.'
      : 'Check `hub:`, `revision:` and `path:` in leaderboard.yaml.',
  );
}
