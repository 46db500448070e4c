import { z } from 'zod';
import { fail, json, type Reply } from '../reply.ts';
import type { Repo, StoredCommit } from '../repo.ts';
import { isTrue, readForm, readQuery } from '../request.ts';
import { type PageContext, paginate } from './page.ts';

const EXPANDED_PAGE = 50;
const pathsSchema = z.object({ paths: z.array(z.string()), expand: z.boolean().default(false) });

/** `GET tree/{rev}/{path}?recursive&expand` */
export function listTree(repo: Repo, commit: StoredCommit, folder: string, context: PageContext): Reply {
  if (!commit.trees.oids.has(folder)) {
    return fail(404, `${folder} does not exist on the revision`, 'EntryNotFound');
  }
  const query = readQuery(context.href);
  const isExpanded = isTrue(query.get('expand'));
  const pageSize = isExpanded ? Math.min(context.pageSize, EXPANDED_PAGE) : context.pageSize;
  return paginate(
    findEntries(commit, folder, isTrue(query.get('recursive'))),
    { ...context, pageSize },
    (path) => describePath(repo, commit, path, isExpanded),
  );
}

/** `POST paths-info/{rev}`, in JSON or as a form: those of the paths that exist. */
export function listPaths(repo: Repo, commit: StoredCommit, body: Buffer, contentType: string): Reply {
  const form = readForm(body);
  const { paths, expand } = contentType.includes('json')
    ? pathsSchema.parse(JSON.parse(body.toString()))
    : { paths: form.getAll('paths'), expand: isTrue(form.get('expand')) };
  return json(
    paths.map((path) => describePath(repo, commit, path, expand)).filter((entry) => entry !== null),
  );
}

const found = new WeakMap<StoredCommit, Map<string, string[]>>();

/** Paths below a folder, found once for all pages of a large list. */
function findEntries(commit: StoredCommit, folder: string, isRecursive: boolean): string[] {
  const lists = found.get(commit) ?? new Map<string, string[]>();
  found.set(commit, lists);
  const key = `${isRecursive} ${folder}`;
  const prefix = folder === '' ? '' : `${folder}/`;
  const list =
    lists.get(key) ??
    commit.trees.order
      .map(({ path }) => path)
      .filter((path) => path.startsWith(prefix))
      .filter((path) => isRecursive || !path.slice(prefix.length).includes('/'));
  lists.set(key, list);
  return list;
}

function describePath(repo: Repo, commit: StoredCommit, path: string, isExpanded: boolean) {
  const file = commit.files.get(path);
  const oid = file?.oid ?? commit.trees.oids.get(path);
  if (oid === undefined || path === '') return null;
  const entry = file
    ? { type: 'file', oid, size: file.bytes.length, path, ...(file.lfs ? { lfs: file.lfs } : {}) }
    : { type: 'directory', oid, size: 0, path };
  return isExpanded ? { ...entry, ...describeHistory(repo, commit, path, file !== undefined) } : entry;
}

function describeHistory(repo: Repo, commit: StoredCommit, path: string, isFile: boolean) {
  const { oid, title, date } = repo.lastChange(commit, path);
  const scan = { status: 'safe', avScan: null, pickleImportScan: null };
  return {
    lastCommit: { id: oid, title, date: date.toISOString() },
    ...(isFile ? { securityFileStatus: scan } : {}),
  };
}
