import { z } from 'zod';
import { fail, json, type Reply } from '../reply.ts';
import type { Repo } from '../repo.ts';
import { isTrue, readQuery } from '../request.ts';

const branchSchema = z.object({
  startingPoint: z.string().optional(),
  emptyBranch: z.boolean().optional(),
  overwrite: z.boolean().optional(),
});
const tagSchema = z.object({ tag: z.string().min(1), message: z.string().optional() });

/** `GET refs`; pull requests only with `include_prs`. */
export function listRefs(repo: Repo, url: string): Reply {
  const list = (refs: ReadonlyMap<string, string>, prefix: string, name: RegExp) =>
    [...refs]
      .filter(([ref]) => name.test(ref))
      .map(([ref, oid]) => ({
        name: ref.replace('refs/convert/', ''),
        ref: prefix + ref,
        targetCommit: oid,
      }));
  return json({
    branches: list(repo.branches, 'refs/heads/', /^(?!refs\/)/),
    tags: list(repo.tags, 'refs/tags/', /./),
    converts: list(repo.branches, '', /^refs\/convert\//),
    ...(isTrue(readQuery(url).get('include_prs'))
      ? { pullRequests: list(repo.branches, '', /^refs\/pr\//) }
      : {}),
  });
}

/** `POST branch/{name}` */
export function createBranch(repo: Repo, name: string, body: Buffer): Reply {
  const wish = branchSchema.parse(JSON.parse(body.toString()));
  const exists = repo.branches.has(name);
  if (exists && !wish.overwrite) return fail(409, `Reference already exists: refs/heads/${name}`);
  if (exists && wish.startingPoint === undefined && !wish.emptyBranch) return json({});
  if (wish.emptyBranch) {
    repo.startEmpty(name);
    return json({});
  }
  const start = repo.resolve(wish.startingPoint ?? 'main');
  if (!start) return fail(404, `Invalid rev id: ${wish.startingPoint}`, 'RevisionNotFound');
  repo.branches.set(name, start.oid);
  return json({});
}

/** `DELETE branch/{name}` */
export function deleteBranch(repo: Repo, name: string): Reply {
  if (name === 'main') return fail(403, 'The default branch cannot be deleted');
  return repo.branches.delete(name) ? json({}) : fail(404, `Invalid rev id: ${name}`, 'RevisionNotFound');
}

/** `POST tag/{rev}` */
export function createTag(repo: Repo, revision: string, body: Buffer): Reply {
  const { tag } = tagSchema.parse(JSON.parse(body.toString()));
  const at = repo.resolve(revision);
  if (!at) return fail(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  if (repo.tags.has(tag)) return fail(409, `Tag reference already exists: refs/tags/${tag}`);
  repo.tags.set(tag, at.oid);
  return json({});
}

/** `DELETE tag/{name}` */
export function deleteTag(repo: Repo, name: string): Reply {
  return repo.tags.delete(name) ? json({}) : fail(404, `Invalid rev id: ${name}`, 'RevisionNotFound');
}
