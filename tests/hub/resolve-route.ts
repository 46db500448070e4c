import { fail, type Reply } from './reply.ts';
import type { HubRequest } from './request.ts';
import type { StoredCommit } from './repo.ts';

/**
 * `GET` and `HEAD /{type}/{id}/resolve/{rev}/{path}`. LFS files redirect to the other origin, and say what they are
 * in the redirect's own headers.
 */
export function resolveFile(commit: StoredCommit, path: string, request: HubRequest, cdn: string): Reply {
  const file = commit.files.get(path);
  if (!file) return fail(404, 'Entry not found', 'EntryNotFound');
  const headers = { 'X-Repo-Commit': commit.oid, 'Accept-Ranges': 'bytes', ETag: `"${file.oid}"` };
  if (!file.lfs) return sendBytes(file.bytes, headers, request);
  return {
    status: 302,
    headers: {
      ...headers,
      'X-Linked-Etag': `"${file.lfs.oid}"`,
      'X-Linked-Size': String(file.lfs.size),
      Location: `${cdn}/lfs/${file.lfs.oid}`,
    },
    body: Buffer.alloc(0),
  };
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
