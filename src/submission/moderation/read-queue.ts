import type { Commit, Dataset, DatasetFile } from '../../datasets/dataset.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { parseTolerantJson } from '../../formats/content/tolerant-json.ts';
import { readRequest } from '../../formats/requests/read-request.ts';

/** Larger files are no requests. */
const MAX_BYTES = 1024 * 1024;

/** All requests of a dataset at a moment. */
export interface Queue {
  commit: Commit;
  requests: readonly EvaluationRequest[];
  files: ReadonlyMap<string, DatasetFile>;
}

export interface QueueOptions {
  dataset: Dataset;
  /** Requests that were read before; what has the same path and oid is not read again. */
  known?: readonly EvaluationRequest[];
  /** Which of the files may be requests; all when left out. */
  select?: (files: readonly DatasetFile[]) => readonly DatasetFile[];
}

/** Reads the queue as it is now, each time that it is asked. */
export function createQueueReader({ dataset, known = [], select }: QueueOptions): () => Promise<Queue> {
  const memory = new Map<string, EvaluationRequest | null>();
  for (const request of known) {
    if (request.oid !== null) memory.set(`${request.oid} ${request.path}`, request);
  }
  return async () => {
    const commit = await dataset.head();
    const all = await dataset.list(commit);
    const files = (select ? select(all) : all).filter(
      ({ path, size }) => /\.json$/i.test(path) && size <= MAX_BYTES,
    );
    const requests = new Map<string, EvaluationRequest | null>();
    const wanted = files.filter((file) => {
      const before = file.oid === null ? undefined : memory.get(`${file.oid} ${file.path}`);
      if (before !== undefined) requests.set(file.path, before);
      return before === undefined;
    });
    for await (const { file, bytes } of dataset.read(commit, wanted)) {
      const request = parseRequest(new TextDecoder().decode(bytes), file);
      requests.set(file.path, request);
      if (file.oid !== null) memory.set(`${file.oid} ${file.path}`, request);
    }
    return {
      commit,
      requests: files.flatMap(({ path }) => requests.get(path) ?? []),
      files: new Map(files.map((file) => [file.path, file])),
    };
  };
}

/** null: it is no request. */
export function parseRequest(
  text: string,
  { path, oid }: { path: string; oid: string | null },
): EvaluationRequest | null {
  const json = parseTolerantJson(text);
  const outcome = readRequest(json.kind === 'json' ? json.value : null, { path, oid });
  return 'request' in outcome ? outcome.request : null;
}
