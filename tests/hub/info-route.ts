import { json, type Reply } from './reply.ts';
import { readQuery } from './request.ts';
import type { Repo, StoredCommit } from './repo.ts';

const ALWAYS = ['_id', 'id'];

/** `GET /api/{type}/{id}` and `…/revision/{rev}`, with `expand` to choose the fields. */
export function describeRepo(repo: Repo, commit: StoredCommit, url: string): Reply {
  const info = {
    _id: '000000000000000000000001',
    id: repo.id,
    author: repo.id.split('/')[0],
    sha: commit.oid,
    lastModified: commit.date.toISOString(),
    private: repo.isPrivate,
    gated: repo.isGated ? 'manual' : false,
    disabled: false,
    downloads: 0,
    likes: 0,
    tags: [],
    siblings: [...commit.files.keys()].map((path) => ({ rfilename: path })),
  };
  const wanted = readQuery(url).getAll('expand');
  if (wanted.length === 0) return json(info);
  return json(
    Object.fromEntries(Object.entries(info).filter(([key]) => [...ALWAYS, ...wanted].includes(key))),
  );
}
