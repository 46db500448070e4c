import type { Reply } from '../reply.ts';
import type { Repo, StoredCommit } from '../repo.ts';
import { type PageContext, paginate } from './page.ts';

const COMMITS_PAGE = 50;

/** `GET commits/{rev}`, newest first. */
export function listCommits(repo: Repo, commit: StoredCommit, context: PageContext): Reply {
  const commits = repo.history(commit);
  const pageSize = Math.min(context.pageSize, COMMITS_PAGE);
  const reply = paginate(commits, { ...context, pageSize }, ({ oid, title, description, author, date }) => ({
    id: oid,
    title,
    message: description,
    authors: [{ user: author, avatar: 'https://example.org/avatar.png' }],
    date: date.toISOString(),
  }));
  return { ...reply, headers: { ...reply.headers, 'X-Total-Count': String(commits.length) } };
}
