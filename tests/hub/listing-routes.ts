import { fail, json, type Reply } from './reply.ts';
import { readQuery } from './request.ts';
import type { Repo, StoredCommit } from './repo.ts';

export interface PageContext {
  /** Absolute address of the request. */
  href: string;
  /** Entries a page when the request does not say. */
  pageSize: number;
}

/** `GET tree/{rev}/{path}` */
export function listTree(commit: StoredCommit, folder: string, context: PageContext): Reply {
  if (!commit.trees.oids.has(folder))
    return fail(404, `${folder} does not exist on the revision`, 'EntryNotFound');
  const prefix = folder === '' ? '' : `${folder}/`;
  const isRecursive = ['true', '1'].includes(readQuery(context.href).get('recursive') ?? '');
  const entries = commit.trees.order
    .filter(({ path }) => path.startsWith(prefix))
    .filter(({ path }) => isRecursive || !path.slice(prefix.length).includes('/'));
  return paginate(entries, context, ({ path }) => describePath(commit, path));
}

/** `POST paths-info/{rev}`: those of the paths that exist. */
export function listPaths(commit: StoredCommit, body: Buffer, contentType: string): Reply {
  const wanted = contentType.includes('json')
    ? readJsonPaths(body)
    : new URLSearchParams(body.toString()).getAll('paths');
  return json(wanted.map((path) => describePath(commit, path)).filter((entry) => entry !== null));
}

/** `GET commits/{rev}`, newest first. */
export function listCommits(repo: Repo, commit: StoredCommit, context: PageContext): Reply {
  const commits = repo.history(commit);
  const reply = paginate(commits, context, ({ oid, title, date }) => ({
    id: oid,
    title,
    message: '',
    authors: [{ user: 'test-hub', avatar: 'https://example.org/avatar.png' }],
    date: date.toISOString(),
  }));
  return { ...reply, headers: { ...reply.headers, 'X-Total-Count': String(commits.length) } };
}

/** `GET refs` */
export function listRefs(repo: Repo): Reply {
  const list = (refs: ReadonlyMap<string, string>, prefix: string, isWanted: (name: string) => boolean) =>
    [...refs]
      .filter(([name]) => isWanted(name))
      .map(([name, oid]) => ({ name, ref: prefix + name, targetCommit: oid }));
  const isPullRequest = (name: string) => name.startsWith('refs/pr/');
  return json({
    branches: list(repo.branches, 'refs/heads/', (name) => !isPullRequest(name)),
    tags: list(repo.tags, 'refs/tags/', () => true),
    converts: [],
    pullRequests: list(repo.branches, '', isPullRequest),
  });
}

function describePath(commit: StoredCommit, path: string) {
  const file = commit.files.get(path);
  if (file) {
    const { oid, lfs, bytes } = file;
    return { type: 'file', oid, size: bytes.length, path, ...(lfs ? { lfs } : {}) };
  }
  const oid = commit.trees.oids.get(path);
  return oid === undefined ? null : { type: 'directory', oid, size: 0, path };
}

function readJsonPaths(body: Buffer): string[] {
  const value: unknown = JSON.parse(body.toString());
  const paths: unknown = typeof value === 'object' && value !== null && 'paths' in value ? value.paths : [];
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

function paginate<Item>(
  items: readonly Item[],
  context: PageContext,
  describe: (item: Item) => unknown,
): Reply {
  const url = new URL(context.href);
  const size = Number(url.searchParams.get('limit') ?? context.pageSize);
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const page = items.slice(start, start + size).map(describe);
  if (start + size >= items.length) return json(page);
  url.searchParams.set('cursor', String(start + size));
  return json(page, { Link: `<${url.href}>; rel="next"` });
}
