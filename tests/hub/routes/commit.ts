import { z } from 'zod';
import { openDiscussion } from './discussions.ts';
import { fail, json, type Reply } from '../reply.ts';
import type { Change, Repo, StoredCommit } from '../repo.ts';

const filePath = z
  .string()
  .refine((path) => !path.split('/').some((step) => /^(\.{0,2}|\.git)$/.test(step)), {
    error: 'A path may not have empty steps, "..", or ".git"',
  });
const lineSchema = z.discriminatedUnion('key', [
  z.object({
    key: z.literal('header'),
    value: z.object({
      summary: z.string().min(1),
      description: z.string().optional(),
      parentCommit: z.string().nullish(),
    }),
  }),
  z.object({
    key: z.literal('file'),
    value: z.object({
      path: filePath,
      content: z.string(),
      encoding: z.enum(['base64', 'utf-8']).default('utf-8'),
    }),
  }),
  z.object({
    key: z.literal('lfsFile'),
    value: z.object({
      path: filePath,
      algo: z.literal('sha256'),
      oid: z.string(),
      size: z.number().optional(),
    }),
  }),
  z.object({ key: z.enum(['deletedFile', 'deletedFolder']), value: z.object({ path: z.string() }) }),
]);
type Line = z.output<typeof lineSchema>;

export interface CommitContext {
  revision: string;
  createsPullRequest: boolean;
  author: string;
  /** Address of the hub. */
  base: string;
  /** Content that has been uploaded for LFS, by SHA-256. */
  uploads: ReadonlyMap<string, Buffer>;
}

/** `POST commit/{rev}`: one JSON value a line, the header first. */
export function commit(repo: Repo, body: Buffer, context: CommitContext): Reply {
  const { revision, createsPullRequest, author, base } = context;
  const [header, ...lines] = body
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));
  if (header?.key !== 'header') return fail(400, 'The first line of a commit must be its header');
  const head = repo.branches.has(revision) || createsPullRequest ? repo.resolve(revision) : undefined;
  if (!head) return fail(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
  const { summary: title, description = '', parentCommit } = header.value;
  if (parentCommit && parentCommit !== head.oid && !createsPullRequest) {
    return fail(412, 'A commit has happened since. Please refresh and try again.');
  }
  // A pull request starts from the parent, wherever the branch is by now.
  const start = parentCommit ? repo.resolve(parentCommit) : head;
  if (!start) return fail(404, `Invalid rev id: ${parentCommit}`, 'RevisionNotFound');
  const changes = new Map<string, Change>();
  for (const line of lines) {
    const refusal = addChange(line, changes, start, context.uploads);
    if (refusal) return refusal;
  }

  const text = { title, description, author };
  const page = `${base}/${repo.type === 'models' ? '' : `${repo.type}/`}${repo.id}`;
  const request = createsPullRequest ? openDiscussion(repo, { ...text, base: start.oid }) : null;
  const made = repo.commitAs(request ? `refs/pr/${request.num}` : revision, changes, text);
  if (request) request.status = 'open';
  return json({
    success: true,
    commitOid: made.oid,
    commitUrl: `${page}/commit/${made.oid}`,
    hookOutput: '',
    ...(request ? { pullRequestUrl: `${page}/discussions/${request.num}` } : {}),
  });
}

function addChange(
  { key, value }: Line,
  changes: Map<string, Change>,
  start: StoredCommit,
  uploads: ReadonlyMap<string, Buffer>,
): Reply | null {
  if (key === 'header') return fail(400, 'A commit has one header');
  if (key === 'file') {
    changes.set(value.path, { content: Buffer.from(value.content, value.encoding) });
  } else if (key === 'lfsFile') {
    const content = uploads.get(value.oid);
    if (!content) return fail(400, `The LFS object ${value.oid} was not uploaded`);
    changes.set(value.path, { content, lfs: true });
  } else {
    const isWanted = (path: string) =>
      key === 'deletedFile' ? path === value.path : path.startsWith(`${value.path.replace(/\/$/, '')}/`);
    const gone = [...start.files.keys()].filter(isWanted);
    if (gone.length === 0) return fail(404, "A file with this name doesn't exist", 'EntryNotFound');
    for (const path of gone) changes.set(path, null);
  }
  return null;
}
