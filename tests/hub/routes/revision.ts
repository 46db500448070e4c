import { fail, type Reply } from '../reply.ts';
import type { Repo, StoredCommit } from '../repo.ts';

/** Answers at the commit that a revision names, or says that there is none. */
export function atCommit(repo: Repo, revision: string, run: (commit: StoredCommit) => Reply): Reply {
  const at = repo.resolve(revision);
  return at ? run(at) : fail(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
}

/** `refs/pr/1` and `refs/convert/parquet` may come with their slashes unencoded. */
export function splitRevision(steps: string[]): { revision: string; path: string } {
  const length = steps[0] === 'refs' ? 3 : 1;
  return { revision: steps.slice(0, length).join('/'), path: steps.slice(length).filter(Boolean).join('/') };
}
