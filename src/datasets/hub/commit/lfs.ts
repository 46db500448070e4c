import { BadAnswerError } from '../../http/http-error.ts';
import { getRepoUrl } from '../address.ts';
import { askHub, toRecord, toRecords } from './ask.ts';
import type { CommitJob } from './job.ts';
import { lfsOid } from '../../oid.ts';

/** Uploads what LFS lacks of these contents, and gives the SHA-256 of each by its path. */
export async function uploadToLfs(
  job: CommitJob,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, string>> {
  const oids = new Map<string, string>();
  const byOid = new Map<string, Uint8Array>();
  for (const [path, content] of contents) {
    const oid = await lfsOid(content);
    oids.set(path, oid);
    byOid.set(oid, content);
  }
  if (byOid.size === 0) return oids;

  const targets = await askTargets(job, byOid);
  for (const [oid, content] of byOid) {
    const target = targets.get(oid);
    if (target === undefined) throw new BadAnswerError('it does not say where a large file is to go');
    if (target === null) continue;
    // `http` gives the token to the Hub's own origin only, and takes `Authorization` from what goes elsewhere.
    const init = { method: 'PUT', headers: target.headers, body: new Uint8Array(content) };
    await job.patience.retry(() => job.http(target.url, init));
  }
  return oids;
}

interface Target {
  url: URL;
  headers: Headers;
}

/** Where each content is to be put, by its SHA-256; null where LFS has it. */
async function askTargets(
  job: CommitJob,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<Map<unknown, Target | null>> {
  const { address, branch } = job;
  const question = {
    operation: 'upload',
    transfers: ['basic'],
    hash_algo: 'sha256',
    ref: { name: branch },
    objects: [...contents].map(([oid, { length: size }]) => ({ oid, size })),
  };
  const path = `${getRepoUrl(address)}.git/info/lfs/objects/batch`;
  const answer = toRecord(await askHub(job, path, question, 'application/vnd.git-lfs+json'));
  return new Map(
    toRecords(answer['objects']).map((object) => [object['oid'], readTarget(object, address.endpoint)]),
  );
}

function readTarget({ error, actions }: Record<string, unknown>, endpoint: string): Target | null {
  if ((error ?? null) !== null) throw new BadAnswerError('it refuses a large file');
  const { upload } = toRecord(actions ?? {});
  if ((upload ?? null) === null) return null;
  const { href, header } = toRecord(upload);
  const url = typeof href === 'string' ? URL.parse(href, endpoint) : null;
  if (url === null) throw new BadAnswerError('it names no address for a large file');
  const headers = new Headers();
  for (const [name, value] of Object.entries(toRecord(header ?? {}))) headers.set(name, String(value));
  if (headers.has('chunk_size'))
    throw new BadAnswerError('it wants a large file in parts, which was not offered');
  return { url, headers };
}
