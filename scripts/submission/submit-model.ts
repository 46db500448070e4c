import { encodePath, readHubAddress, getRepoUrl } from '../../src/datasets/hub/address.ts';
import { getPublicUrl, readSiteAddress } from '../../src/domain/site-address.ts';
import { createHubModelSource } from '../../src/submission/hub/model-source.ts';
import type { SubmitOutcome } from '../../src/submission/outcome.ts';
import { parseSubmission } from '../../src/submission/parse-submission.ts';
import type { RequestStore } from '../../src/submission/ports.ts';
import { createRequestStore } from '../../src/submission/request-store.ts';
import { submit } from '../../src/submission/submit.ts';
import { checkTokenIsKnown, explainingToken } from './explain-token.ts';
import { openBoard, type OpenedBoard } from './open-board.ts';
import { pause, TRIES } from './patience.ts';
import { readEvaluated } from './read-known.ts';

export interface SubmitFlags {
  /** As `parseSubmission` takes it; what is undefined is not said. */
  given: Readonly<Record<string, string | undefined>>;
  sender: string | null;
  isDryRun: boolean;
}

export interface Submitted {
  /** As it was asked for. */
  model: string;
  outcome: SubmitOutcome;
  isDryRun: boolean;
  /** Where the request's file is, or would be; null where it was refused. */
  file: string | null;
  /** Its place in the queue on the site, which shows it once it is built again; null where its address is not known. */
  permalink: string | null;
}

/** What the Hub seems not to have when it does not know a token. */
const SEEMS_ABSENT = ['model-not-found', 'base-model', 'gated'];

/** Submits a model as somebody who runs the board. */
export async function submitModel({ given, sender, isDryRun }: SubmitFlags): Promise<Submitted> {
  const board = openBoard({ writes: !isDryRun });
  const { options, http, environment } = board;
  const model = given['model'] ?? '';
  const fields = { ...given, precision: given['precision'] ?? options.precisions[0] };
  const parsed = parseSubmission(fields, options);
  if ('refusals' in parsed) {
    return { model, outcome: { kind: 'refused', ...parsed }, isDryRun, file: null, permalink: null };
  }
  const known = await readEvaluated(environment);
  const store = createRequestStore(board.dataset, known?.snapshot ?? null);
  const outcome = await explainingToken(board, () =>
    submit(parsed.submission, sender === null ? null : { name: sender, orgs: [] }, {
      options,
      models: createHubModelSource({ http, endpoint: environment.endpoint }),
      store: isDryRun ? withoutWriting(store) : store,
      evaluated: async () => known?.snapshot.evaluated ?? [],
      now: () => new Date(),
      wait: pause,
      tries: TRIES,
    }),
  );
  if (outcome.kind !== 'accepted') {
    const isAbsent =
      outcome.kind === 'refused' && outcome.refusals.some(({ code }) => SEEMS_ABSENT.includes(code));
    if (isAbsent) await checkTokenIsKnown(board);
    return { model, outcome, isDryRun, file: null, permalink: null };
  }
  const { path } = outcome.request;
  const queue = getPublicUrl(readSiteAddress(board.config.url), 'queue/');
  return {
    model,
    outcome,
    isDryRun,
    file: getFilePlace(board, path),
    permalink: queue === null ? null : `${queue}#${encodeURI(path)}`,
  };
}

function withoutWriting(store: RequestStore): RequestStore {
  return {
    read: () => store.read(),
    readRaw: (path, at) => store.readRaw(path, at),
    write: async () => 'written',
  };
}

/** On the Hub, the page of the file. */
export function getFilePlace({ requests, environment }: OpenedBoard, path: string): string {
  if (requests.kind === 'folder') return `${requests.location.replace(/\/+$/, '')}/${path}`;
  const address = readHubAddress(requests, environment.endpoint);
  const branch = encodeURIComponent(requests.revision);
  return `${getRepoUrl(address)}/blob/${branch}/${encodePath(address.prefix + path)}`;
}
