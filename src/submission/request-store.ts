import type { Commit, DatasetFile } from '../datasets/dataset.ts';
import { gitBlobOid } from '../datasets/oid.ts';
import { StaleParentError } from '../datasets/stale-parent-error.ts';
import type { WritableDataset } from '../datasets/writable.ts';
import { parseTolerantJson } from '../formats/content/tolerant-json.ts';
import { readRequest } from '../formats/requests/read-request.ts';
import type { KnownRequest, RequestsNow, RequestStore } from './ports.ts';
import type { Snapshot } from './snapshot.ts';

/** Larger files are no requests. */
const MAX_BYTES = 1024 * 1024;

/** What was read of the dataset for one `RequestsNow`. */
interface Reading {
  commit: Commit;
  files: ReadonlyMap<string, DatasetFile>;
  oids: ReadonlyMap<string, string | null>;
}

/**
 * The requests of a dataset. Of its files only those are read that neither the snapshot nor an earlier reading knows
 * by path and oid.
 */
export function createRequestStore(dataset: WritableDataset, snapshot: Snapshot | null): RequestStore {
  const known = new Map<string, KnownRequest | null>();
  for (const { oid, ...request } of snapshot?.requests ?? []) {
    if (oid !== null) known.set(keyOf(request.path, oid), request);
  }
  const readings = new WeakMap<RequestsNow, Reading>();

  const getReading = (at: RequestsNow): Reading => {
    const reading = readings.get(at);
    if (!reading) throw new TypeError('These requests were read from another store.');
    return reading;
  };

  return {
    async read() {
      const commit = await dataset.head();
      const files = await dataset.list(commit);
      const oids = new Map(files.map(({ path, oid }) => [path, oid]));
      const wanted = files.filter(({ path, oid, size }) => {
        const isRequest = /\.json$/i.test(path) && size <= MAX_BYTES;
        return isRequest && (oid === null || !known.has(keyOf(path, oid)));
      });
      for await (const { file, bytes } of dataset.read(commit, wanted)) {
        const oid = file.oid ?? (await gitBlobOid(bytes));
        oids.set(file.path, oid);
        known.set(keyOf(file.path, oid), readKnown(file.path, oid, bytes));
      }
      const requests = files.flatMap(({ path }) => known.get(keyOf(path, oids.get(path) ?? '')) ?? []);
      const now = { commit: commit.revision, requests, paths: new Set(oids.keys()) };
      readings.set(now, { commit, files: new Map(files.map((file) => [file.path, file])), oids });
      return now;
    },

    async readRaw(path, at) {
      const { commit, files } = getReading(at);
      const file = files.get(path);
      if (!file) return {};
      for await (const { bytes } of dataset.read(commit, [file])) {
        const value = parse(bytes);
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
      }
      return {};
    },

    async write({ path, content, title }, at) {
      const { commit, oids } = getReading(at);
      const change = { content: new TextEncoder().encode(content), before: oids.get(path) ?? null };
      try {
        await dataset.commit(commit, { title, files: new Map([[path, change]]), paths: at.paths });
        return 'written';
      } catch (error) {
        if (error instanceof StaleParentError) return 'moved';
        throw error;
      }
    },
  };
}

function readKnown(path: string, oid: string, bytes: Uint8Array): KnownRequest | null {
  const outcome = readRequest(parse(bytes), { path, oid });
  if ('rejection' in outcome) return null;
  const { entry, status, submittedAt, sender } = outcome.request;
  return { ...entry, path, status, submittedAt, sender };
}

function parse(bytes: Uint8Array): unknown {
  const outcome = parseTolerantJson(new TextDecoder().decode(bytes));
  return outcome.kind === 'json' ? outcome.value : null;
}

function keyOf(path: string, oid: string): string {
  return `${oid} ${path}`;
}
