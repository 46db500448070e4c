import { z } from 'zod';
import { addComment, addEvent, type Discussion } from '../discussion.ts';
import { fail, json, type Reply } from '../reply.ts';
import type { Change, Repo } from '../repo.ts';
import { readQuery } from '../request.ts';

const PAGE = 20;
const openSchema = z.object({
  title: z.string().min(3),
  description: z.string().min(1),
  pullRequest: z.boolean().default(false),
});
const textSchema = z.object({ comment: z.string().min(1) });
const titleSchema = z.object({ title: z.string().min(3) });
const statusSchema = z.object({
  status: z.enum(['open', 'closed', 'draft']),
  comment: z.string().optional(),
});

export interface Opening {
  title: string;
  description: string;
  author: string;
  /** For a pull request: the commit that it starts from. */
  base: string | null;
}

/** Adds a discussion to a repo, or a pull request with its ref `refs/pr/N`. */
export function openDiscussion(repo: Repo, { title, description, author, base }: Opening): Discussion {
  const discussion: Discussion = {
    num: repo.nextNumber(),
    title,
    author,
    createdAt: new Date(repo.createdAt.getTime() + repo.discussions.length * 60_000),
    status: base === null ? 'open' : 'draft',
    events: [],
    base,
    mergeCommit: null,
  };
  repo.discussions.push(discussion);
  if (base !== null) repo.branches.set(`refs/pr/${discussion.num}`, base);
  addComment(discussion, author, description);
  return discussion;
}

/** `GET discussions?p&type&status&author`, newest first. */
export function listDiscussions(repo: Repo, url: string): Reply {
  const query = readQuery(url);
  const [type, status, author] = ['type', 'status', 'author'].map((name) => query.get(name) ?? 'all');
  const chosen = repo.discussions
    .filter(({ base }) => type === 'all' || (type === 'pull_request') === (base !== null))
    .filter((discussion) => status === 'all' || status === (isOpen(discussion) ? 'open' : 'closed'))
    .filter((discussion) => author === 'all' || author === discussion.author)
    .reverse();
  const start = Number(query.get('p') ?? 0) * PAGE;
  const discussions = chosen.slice(start, start + PAGE).map((discussion) => describe(repo, discussion));
  return json({ discussions, count: chosen.length, start });
}

/** `POST discussions` */
export function postDiscussion(repo: Repo, body: Buffer, author: string): Reply {
  const { pullRequest, ...text } = openSchema.parse(JSON.parse(body.toString()));
  const base = pullRequest ? (repo.resolve('main')?.oid ?? null) : null;
  const { num } = openDiscussion(repo, { ...text, author, base });
  return json({ num, pullRequest });
}

/** `GET discussions/{num}` */
export function showDiscussion(repo: Repo, discussion: Discussion): Reply {
  const { events, base, mergeCommit } = discussion;
  const merged = mergeCommit === null ? {} : { mergeCommitId: mergeCommit };
  return json({
    ...describe(repo, discussion),
    events,
    ...(base === null
      ? {}
      : {
          filesWithConflicts: isOpen(discussion) ? findConflicts(repo, discussion) : [],
          changes: { base: 'refs/heads/main', ...merged },
          diff: '',
        }),
  });
}

/** Who acts in a discussion. */
export interface Actor {
  name: string;
  /** May write to the repo. */
  isWriter: boolean;
}

/**
 * `POST discussions/{num}/{comment|status|title|merge}`: anybody may comment, those who opened it or may write to the
 * repo may close or rename it, and only those who may write to the repo may merge.
 */
export function changeDiscussion(
  repo: Repo,
  discussion: Discussion,
  action: string | undefined,
  body: Buffer,
  { name: author, isWriter }: Actor,
): Reply {
  const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
  const isOwn = author === discussion.author;
  const isAllowed = isWriter || (isOwn && action !== 'merge') || action === 'comment';
  if (!isAllowed) return fail(403, "Forbidden: you don't have the rights to change this discussion");
  if (action === 'comment') {
    return json({ newMessage: addComment(discussion, author, textSchema.parse(value).comment) });
  }
  if (action === 'status') {
    const { status, comment } = statusSchema.parse(value);
    if (discussion.status === 'merged') return fail(400, 'This was merged');
    if (status === 'draft' && discussion.base === null)
      return fail(400, 'Only a pull request can be a draft');
    discussion.status = status;
    if (comment !== undefined) addComment(discussion, author, comment);
    return json({ newStatus: addEvent(discussion, 'status-change', author, { status }) });
  }
  if (action === 'title') {
    const { title: to } = titleSchema.parse(value);
    const from = discussion.title;
    discussion.title = to;
    return json({ newTitle: addEvent(discussion, 'title-change', author, { from, to }) });
  }
  return action === 'merge' ? merge(repo, discussion, author) : fail(404, 'Not found');
}

/** Takes over into `main` whatever the pull request changed, as one commit, unless `main` changed the same differently. */
function merge(repo: Repo, discussion: Discussion, author: string): Reply {
  const { num, title, status } = discussion;
  const changes = findChanges(repo, discussion);
  if (changes === null || status !== 'open') return fail(400, 'This cannot be merged');
  if (findConflicts(repo, discussion).length > 0) return fail(409, 'This has conflicts');
  discussion.mergeCommit = repo.commitAs('main', changes, { title: `${title} (#${num})`, author }).oid;
  discussion.status = 'merged';
  addEvent(discussion, 'status-change', author, { status: 'merged' });
  return json({});
}

/** What a pull request does to the commit that it starts from; null for a discussion. */
function findChanges(repo: Repo, { num, base }: Discussion): Map<string, Change> | null {
  const from = base === null ? undefined : repo.resolve(base);
  const to = repo.resolve(`refs/pr/${num}`);
  if (!from || !to) return null;
  const changes = new Map<string, Change>();
  for (const path of from.files.keys()) if (!to.files.has(path)) changes.set(path, null);
  for (const [path, { oid, bytes, lfs }] of to.files) {
    if (from.files.get(path)?.oid !== oid) changes.set(path, { content: bytes, lfs: lfs !== null });
  }
  return changes;
}

/** Files that `main` has changed since, otherwise than the pull request does. */
function findConflicts(repo: Repo, discussion: Discussion): string[] {
  const oidAt = (revision: string, path: string) => repo.resolve(revision)?.files.get(path)?.oid;
  const paths = [...(findChanges(repo, discussion)?.keys() ?? [])];
  return paths.filter((path) => {
    const now = oidAt('main', path);
    return now !== oidAt(discussion.base ?? '', path) && now !== oidAt(`refs/pr/${discussion.num}`, path);
  });
}

function isOpen({ status }: Discussion): boolean {
  return status === 'open' || status === 'draft';
}

function describe(repo: Repo, { num, title, author, createdAt, status, base }: Discussion) {
  return {
    num,
    title,
    author: { name: author, type: 'user' },
    createdAt: createdAt.toISOString(),
    status,
    repo: { name: repo.id, type: repo.type.slice(0, -1) },
    isPullRequest: base !== null,
  };
}
