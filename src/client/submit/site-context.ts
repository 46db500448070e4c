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
}

/** @param token of the visitor; null asks the Hub as nobody. */
export async function createSiteContext(
  { settings, snapshotAddress }: Pick<ControllerOptions, 'settings' | 'snapshotAddress'>,
  token: string | null,
): Promise<SiteContext> {
  const { hub, options, requests } = settings;
  if (!requests) throw new FailureError({ message: words.failed, remedy: words.tryAgain });
  const http = createHttp({ endpoint: hub, token: token ?? undefined, fetch: askPlainly, tries: 3 });
  const snapshot = await loadSnapshot(snapshotAddress);
  const dataset = createHubWritable({ endpoint: hub, http, ...requests });
  return {
    place: { http, endpoint: hub, requests },
    options,
    models: createHubModelSource({ http, endpoint: hub }),
    store: createRequestStore(dataset, snapshot),
    evaluated: async () => snapshot.evaluated,
    now: () => new Date(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    tries: 3,
  };
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
