import { z } from 'zod';
import { fail, json, type Reply } from './reply.ts';
import type { Change, Repo } from './repo.ts';

const LFS_FROM_BYTES = 10_000_000;

const preuploadSchema = z.object({ files: z.array(z.object({ path: z.string(), size: z.number() })) });
const lineSchema = z.discriminatedUnion('key', [
  z.object({
    key: z.literal('header'),
    value: z.object({
      summary: z.string(),
      description: z.string().optional(),
      parentCommit: z.string().nullish(),
    }),
  }),
  z.object({
    key: z.literal('file'),
    value: z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64').optional() }),
  }),
  z.object({ key: z.literal('lfsFile'), value: z.object({ path: z.string(), oid: z.string() }) }),
  z.object({ key: z.literal('deletedFile'), value: z.object({ path: z.string() }) }),
]);

export interface CommitContext {
  branch: string;
  createsPullRequest: boolean;
  /** Address of the hub. */
  base: string;
  /** Content that has been uploaded for LFS, by SHA-256. */
  uploads: ReadonlyMap<string, Buffer>;
}

/** `POST preupload/{rev}`: which files go into git, and which to LFS. */
export function preupload(repo: Repo, branch: string, body: Buffer): Reply {
  const { files } = preuploadSchema.parse(JSON.parse(body.toString()));
  const present = repo.resolve(branch)?.files;
  return json({
    files: files.map(({ path, size }) => ({
      path,
      uploadMode: size >= LFS_FROM_BYTES ? 'lfs' : 'regular',
      shouldIgnore: false,
      ...(present?.has(path) ? { oid: present.get(path)?.oid } : {}),
    })),
  });
}

/** `POST commit/{rev}`: one JSON value a line. */
export function commit(repo: Repo, body: Buffer, context: CommitContext): Reply {
  const lines = body.toString().split('\n').filter(Boolean);
  const items = lines.map((line) => lineSchema.parse(JSON.parse(line)));
  const changes = new Map<string, Change>();
  let title = '';
  let expectedParent: string | null = null;
  for (const { key, value } of items) {
    if (key === 'header') {
      title = value.summary;
      expectedParent = value.parentCommit ?? null;
    } else if (key === 'file') {
      changes.set(value.path, { content: Buffer.from(value.content, 'base64') });
    } else if (key === 'deletedFile') {
      changes.set(value.path, null);
    } else {
      const content = context.uploads.get(value.oid);
      if (!content) return fail(400, `The LFS object ${value.oid} was not uploaded`);
      changes.set(value.path, { content, lfs: true });
    }
  }

  const head = repo.resolve(context.branch);
  if (!head) return fail(404, `Invalid rev id: ${context.branch}`, 'RevisionNotFound');
  if (expectedParent !== null && expectedParent !== head.oid) {
    return fail(412, 'A commit has happened since. Please refresh and try again.');
  }
  const number = [...repo.branches.keys()].filter((name) => name.startsWith('refs/pr/')).length + 1;
  const made = repo.commit(context.createsPullRequest ? `refs/pr/${number}` : context.branch, changes, title);
  const page = `${context.base}/${repo.type === 'models' ? '' : `${repo.type}/`}${repo.id}`;
  return json({
    success: true,
    commitOid: made.oid,
    commitUrl: `${page}/commit/${made.oid}`,
    hookOutput: '',
    ...(context.createsPullRequest ? { pullRequestUrl: `${page}/discussions/${number}` } : {}),
  });
}
