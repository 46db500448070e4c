import { failures } from '#words/sign-in.ts';
import * as words from '#words/submit-form.ts';
import type { Refusal } from '../../submission/refusal.ts';
import type { Submission } from '../../submission/submission.ts';
import { readJson, toObject, toStrings, toText } from './answer.ts';
import type { PageDoor, Result } from './door.ts';
import { FailureError, type Failure } from './failure.ts';
import { SCOPES } from './sign-in.ts';

/** Milliseconds that the worker may take: it asks the Hub, and tries again where others write. */
const PATIENCE = 90_000;

/** Hands in to a board's worker, which also exchanges the code: the page never has a token of the Hub. */
export function createWorkerDoor(address: string): PageDoor {
  const post = (path: string, body: unknown, session: string | null) =>
    fetch(new URL(path, address.endsWith('/') ? address : `${address}/`), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(session === null ? {} : { Authorization: `Bearer ${session}` }),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });

  return {
    scope: SCOPES.worker,
    async identify({ code, verifier, redirectUri }) {
      let response: Response;
      try {
        response = await post('session', { code, code_verifier: verifier, redirect_uri: redirectUri }, null);
      } catch {
        throw new FailureError(failures.unreachable);
      }
      const answer = await readJson(response);
      const user = toObject(answer['user']);
      const [session, name] = [toText(answer['session']), toText(user['name'])];
      if (!response.ok || session === null || name === null) throw new FailureError(toWorkerFailure(answer));
      return { token: session, submitter: { name, orgs: toStrings(user['orgs'], 'name') } };
    },
    async handIn(submission, identity) {
      let response: Response;
      let answer: Record<string, unknown>;
      try {
        response = await post('submissions', toBody(submission), identity?.token ?? null);
        answer = await readJson(response);
      } catch {
        throw new FailureError({ message: words.unknownArrival, remedy: words.sendAgain });
      }
      const result = toResult(answer);
      if (result) return result;
      const isSignedOut = response.status === 401;
      throw new FailureError({ ...toWorkerFailure(answer), isSignedOut });
    },
  };
}

function toBody({ model, revision, precision, weightType, baseModel, modelType }: Submission) {
  return {
    model,
    revision,
    precision,
    weight_type: weightType,
    ...(baseModel === null ? {} : { base_model: baseModel }),
    ...(modelType === null ? {} : { model_type: modelType }),
  };
}

function toResult(answer: Record<string, unknown>): Result | null {
  if (answer['status'] === 'refused' && Array.isArray(answer['refusals'])) {
    return { kind: 'refused', refusals: answer['refusals'].map(toRefusal) };
  }
  const request = toObject(answer['request']);
  const [path, model] = [toText(request['path']), toText(request['model'])];
  if (answer['status'] !== 'accepted' || path === null || model === null) return null;
  return {
    kind: 'accepted',
    request: {
      path,
      model,
      precision: toText(request['precision']) ?? '',
      submitted_at: toText(request['submitted_at']) ?? '',
      pull_request: null,
    },
    isNew: answer['is_new'] === true,
  };
}

/** Of the code only its being shown matters here, and that is not. */
function toRefusal(value: unknown): Refusal {
  const { field, message, remedy, request } = toObject(value);
  return {
    code: 'malformed',
    field: FIELDS.find((name) => name === field) ?? null,
    message: toText(message) ?? words.strangeAnswer,
    remedy: toText(remedy) ?? '',
    request: toText(request),
  };
}

const FIELDS = ['model', 'revision', 'precision', 'weight_type', 'base_model', 'model_type'] as const;

function toWorkerFailure(answer: Record<string, unknown>): Failure {
  const message = toText(answer['message']);
  return message === null
    ? { message: words.strangeAnswer, remedy: words.tryAgain }
    : { message, remedy: toText(answer['remedy']) ?? '' };
}
