import { json, type Reply } from '../reply.ts';
import type { Repo, StoredCommit } from '../repo.ts';
import { isTrue, readQuery } from '../request.ts';

const ALWAYS = ['_id', 'id'];

/** `GET /api/{type}/{id}` and `…/revision/{rev}`: `expand` chooses the fields, `blobs` describes each file. */
export function describeRepo(repo: Repo, commit: StoredCommit, url: string): Reply {
  const query = readQuery(url);
  const hasBlobs = isTrue(query.get('blobs'));
  const fields: Record<string, () => unknown> = {
    _id: () => repo.key,
    id: () => repo.id,
    author: () => repo.id.split('/')[0],
    sha: () => commit.oid,
    createdAt: () => repo.createdAt.toISOString(),
    lastModified: () => commit.date.toISOString(),
    private: () => repo.isPrivate,
    gated: () => (repo.isGated ? 'manual' : false),
    disabled: () => false,
    downloads: () => 0,
    likes: () => 0,
    tags: () => [],
    siblings: () => listSiblings(commit, hasBlobs),
    ...Object.fromEntries(Object.entries(repo.info).map(([key, value]) => [key, () => value])),
  };
  const wanted = [...query.getAll('expand'), ...query.getAll('expand[]')];
  const chosen = wanted.length === 0 ? Object.keys(fields) : [...ALWAYS, ...wanted];
  return json(
    Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => chosen.includes(key))
        .map(([key, read]) => [key, read()]),
    ),
  );
}

function listSiblings(commit: StoredCommit, hasBlobs: boolean) {
  return [...commit.files].map(([rfilename, { oid, bytes, lfs }]) => ({
    rfilename,
    ...(hasBlobs ? { blobId: oid, size: bytes.length } : {}),
    ...(hasBlobs && lfs ? { lfs: { sha256: lfs.oid, size: lfs.size, pointerSize: lfs.pointerSize } } : {}),
  }));
}
