import { z } from 'zod';
import { sha256 } from '../git-objects.ts';
import { fail, json, type Reply } from '../reply.ts';
import type { HubRequest } from '../request.ts';
import { sendBytes } from './resolve.ts';

const batchSchema = z.object({ objects: z.array(z.object({ oid: z.string(), size: z.number() })) });

/** `POST {id}.git/info/lfs/objects/batch`: where to put what is not here yet. */
export function lfsBatch(body: Buffer, cdn: string, store: ReadonlyMap<string, Buffer>): Reply {
  const { objects } = batchSchema.parse(JSON.parse(body.toString()));
  return json({
    transfer: 'basic',
    objects: objects.map(({ oid, size }) => ({
      oid,
      size,
      ...(store.has(oid) ? {} : { actions: { upload: { href: `${cdn}/lfs/${oid}` } } }),
    })),
  });
}

/** The other origin: `GET` and `PUT /lfs/{sha256}`. */
export function serveLfs(oid: string, request: HubRequest, store: Map<string, Buffer>): Reply {
  if (request.method === 'PUT') {
    if (sha256(request.body) !== oid) return fail(400, 'The content has another hash');
    store.set(oid, request.body);
    return json({});
  }
  const bytes = store.get(oid);
  return bytes
    ? sendBytes(bytes, { ETag: `"${oid}"`, 'Accept-Ranges': 'bytes' }, request)
    : fail(404, 'No such object');
}
