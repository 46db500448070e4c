import { failures } from '#words/sign-in.ts';
import * as words from '#words/submit-form.ts';
import { createHubWritable } from '../../datasets/hub/writable.ts';
import { createHttp } from '../../datasets/http/http.ts';
import { createHubModelSource } from '../../submission/hub/model-source.ts';
import { createRequestStore } from '../../submission/request-store.ts';
import { readSnapshot, type Snapshot } from '../../submission/snapshot.ts';
import type { SubmitContext } from '../../submission/submit.ts';
import { FailureError } from './failure.ts';
import type { ControllerOptions } from './form-controller.ts';
import type { FormSettings } from './settings.ts';

/** All that the rules ask for, looked up from this page: what the site knows, and what the Hub says now. */
export interface SiteContext extends SubmitContext {
  place: { http: typeof fetch; endpoint: string; requests: NonNullable<FormSettings['requests']> };
  /** Whether the Hub has said that the token is none, or none any more. */
  isSignedOut(): boolean;
}

/** @param token of the visitor; null asks the Hub as nobody. */
export async function createSiteContext(
  { settings, snapshotAddress }: Pick<ControllerOptions, 'settings' | 'snapshotAddress'>,
  token: string | null,
): Promise<SiteContext> {
  const { hub, options, requests } = settings;
  if (!requests) throw new FailureError({ message: words.failed, remedy: words.tryAgain });
  let isSignedOut = false;
  const ask: typeof fetch = async (input, init) => {
    const response = await askPlainly(input, init);
    // With a code it is about what was asked for, not about who asks.
    if (token !== null && response.status === 401 && !response.headers.has('X-Error-Code'))
      isSignedOut = true;
    return response;
  };
  const http = createHttp({ endpoint: hub, token: token ?? undefined, fetch: ask, tries: 3 });
  const snapshot = await loadSnapshot(snapshotAddress);
  const dataset = createHubWritable({ endpoint: hub, http, ...requests });
  return {
    place: { http, endpoint: hub, requests },
    isSignedOut: () => isSignedOut,
    options,
    models: createHubModelSource({ http, endpoint: hub }),
    store: createRequestStore(dataset, snapshot),
    evaluated: async () => snapshot.evaluated,
    now: () => new Date(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    tries: 3,
  };
}

/**
 * What `work` comes to, unless it is no success and the Hub has not taken the token: then nothing that was found is
 * true, and the visitor has to sign in again.
 */
export async function whileSignedIn<Result>(
  context: SiteContext,
  isSuccess: (result: Result) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const over = () => new FailureError({ ...failures.over, isSignedOut: true });
  try {
    const result = await work();
    if (!isSuccess(result) && context.isSignedOut()) throw over();
    return result;
  } catch (error) {
    throw context.isSignedOut() ? over() : error;
  }
}

/** A browser's `fetch` works only as its window's, and sends neither cookies nor the page's address here. */
const askPlainly: typeof fetch = (input, init) =>
  fetch(input, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });

async function loadSnapshot(address: string): Promise<Snapshot> {
  try {
    const response = await fetch(address);
    return readSnapshot(await response.json());
  } catch {
    throw new FailureError({ message: words.cannotSnapshot, remedy: words.snapshotRemedy });
  }
}
