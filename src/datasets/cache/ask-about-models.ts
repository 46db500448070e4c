import { createHttp, type HttpOptions } from '../http/http.ts';
import { checkToken } from '../http/token.ts';
import { mapInOrder } from '../hub/in-order.ts';
import { readModelInfo } from '../hub/model-info.ts';
import { readHubModels, writeHubModels, type HubModelRecord } from './hub-models.ts';

/** A model of a board that may be on the Hub. */
export interface WantedModel {
  /** `org/name` */
  model: string;
  /** The commit that was evaluated; null where no file says one. */
  revision: string | null;
}

export interface AskOptions extends HttpOptions {
  cacheFolder: string;
  wanted: readonly WantedModel[];
  /** Answers older than this are asked for again. */
  refreshHours: number;
  /** Milliseconds since 1970. */
  now: number;
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface AskedModels {
  asked: number;
  /** Older answers that stay for now, so that one run does not use up the Hub's quota. */
  postponed: number;
  /** Models that are not there, or not for everybody. */
  absent: number;
  failed: number;
  /** Why the first of them failed. */
  failure: unknown;
}

/** Of 500 requests in five minutes that the Hub answers to somebody without a token. */
const MOST_REFRESHED = 400;
const CONCURRENCY = 16;
/** When so many have failed one after the other, the Hub is not there. */
const MOST_FAILURES = 5;
/** Facts are asked for again in the next run anyway. */
const TRIES = 2;
const HOUR = 3_600_000;

/**
 * Asks the Hub about models: about new ones and those whose commit is another at once, about others again after some
 * hours, the oldest answers first. A failure loses nothing: what was known stays.
 */
export async function askAboutModels(options: AskOptions): Promise<AskedModels> {
  const { cacheFolder, endpoint, wanted, refreshHours, now, onProgress } = options;
  const known = readHubModels(cacheFolder, endpoint);
  const isNew = ({ model, revision }: WantedModel) => known.get(model)?.revision !== revision;
  const age = ({ model }: WantedModel) => now - Date.parse(known.get(model)?.askedAt ?? '');
  const fresh = wanted.filter(isNew);
  const stale = wanted
    .filter((each) => !isNew(each) && age(each) >= refreshHours * HOUR)
    .sort((a, b) => age(b) - age(a));
  const again = stale.slice(0, Math.max(0, MOST_REFRESHED - fresh.length));
  const due = [...fresh, ...again];

  const http = createHttp({ tries: TRIES, ...options, token: checkToken(options.token) });
  const result: AskedModels = {
    asked: 0,
    postponed: stale.length - again.length,
    absent: 0,
    failed: 0,
    failure: null,
  };
  let inARow = 0;
  for await (const { each, info, error } of mapInOrder(due, CONCURRENCY, async (one) => ask(one))) {
    if (error === null) {
      known.set(each.model, recordOf(each, info, known.get(each.model), now));
      result.asked += 1;
      inARow = 0;
      if (info === null) result.absent += 1;
    } else {
      result.failed += 1;
      result.failure ??= error;
      inARow += 1;
      if (inARow >= MOST_FAILURES) break;
    }
    onProgress?.({ done: result.asked + result.failed, total: due.length });
  }
  if (result.asked > 0) writeHubModels(cacheFolder, endpoint, known);
  return result;

  async function ask(each: WantedModel) {
    try {
      return { each, info: await readModelInfo(http, endpoint, each.model, each.revision), error: null };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { each, info: null, error };
    }
  }
}

function recordOf(
  { model, revision }: WantedModel,
  info: Awaited<ReturnType<typeof readModelInfo>>,
  before: HubModelRecord | undefined,
  now: number,
): HubModelRecord {
  const isPublic = info !== null;
  const renamed = isPublic && info.id.toLowerCase() !== model.toLowerCase() ? { renamed_to: info.id } : {};
  return {
    revision,
    askedAt: new Date(now).toISOString(),
    isPublic,
    wasPublic: isPublic || before?.wasPublic === true,
    facts: isPublic ? { ...info.facts, ...renamed } : { ...before?.facts },
  };
}
