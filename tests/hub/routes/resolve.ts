import { lfsPointer } from '../git-objects.ts';
import { fail, redirect, type Reply } from '../reply.ts';
import type { StoredCommit } from '../repo.ts';
import type { HubRequest } from '../request.ts';

/**
 * `GET` and `HEAD /{type}/{id}/resolve/{rev}/{path}`. LFS files redirect to the other origin, and say what they are
 * in the redirect's own headers.
 */
export function resolveFile(commit: StoredCommit, path: string, request: HubRequest, cdn: string): Reply {
  const file = commit.files.get(path);
  if (!file) return missing(commit);
  const headers = { 'X-Repo-Commit': commit.oid, 'Accept-Ranges': 'bytes', ETag: `"${file.oid}"` };
  if (!file.lfs) return sendBytes(file.bytes, headers, request);
  return redirect(302, `${cdn}/lfs/${file.lfs.oid}`, {
    ...headers,
    'X-Linked-Etag': `"${file.lfs.oid}"`,
    'X-Linked-Size': String(file.lfs.size),
  });
}

/** `raw/{rev}/{path}`: what git keeps, which for an LFS file is its pointer. */
export function sendRaw(commit: StoredCommit, path: string, request: HubRequest): Reply {
  const file = commit.files.get(path);
  if (!file) return missing(commit);
  const bytes = file.lfs ? lfsPointer(file.lfs.oid, file.lfs.size) : file.bytes;
  return sendBytes(bytes, { 'X-Repo-Commit': commit.oid, ETag: `"${file.oid}"` }, request);
}

/** The bytes, or the range of them that is asked for. */
export function sendBytes(bytes: Buffer, headers: Record<string, string>, request: HubRequest): Reply {
  const typed = { 'Content-Type': 'application/octet-stream', ...headers };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) return { status: 200, headers: typed, body: bytes };
  const start = Number(range[1]);
  const end = range[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1;
  if (start > end)
    return { ...fail(416, 'Range not satisfiable'), headers: { 'Content-Range': `bytes */${bytes.length}` } };
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...typed, 'Content-Range': contentRange },
    body: bytes.subarray(start, end + 1),
  };
}

function missing(commit: StoredCommit): Reply {
  const reply = fail(404, 'Entry not found', 'EntryNotFound');
  return { ...reply, headers: { ...reply.headers, 'X-Repo-Commit': commit.oid } };
}
