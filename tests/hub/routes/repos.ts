import { z } from 'zod';
import { mayManage } from '../permission.ts';
import { fail, json, type Reply } from '../reply.ts';
import { type Change, Repo, type RepoType } from '../repo.ts';
import type { HubRequest } from '../request.ts';
import { getUserName, type HubState } from '../state.ts';
import { findGrant, invalidToken, unauthenticated } from './access.ts';

/** What every repo starts with on the real Hub, here with fewer lines. */
const ATTRIBUTES = ['bin', 'parquet', 'safetensors', 'zip']
  .map((ending) => `*.${ending} filter=lfs diff=lfs merge=lfs -text\n`)
  .join('');

const bodySchema = z.object({
  name: z.string().regex(/^\w[\w.-]*$/, { error: 'Invalid repo name' }),
  organization: z.string().nullish(),
  type: z.enum(['model', 'dataset', 'space']).default('model'),
  sdk: z.string().optional(),
  private: z.boolean().optional(),
  visibility: z.enum(['public', 'private', 'protected']).optional(),
  files: z
    .array(z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64') }))
    .default([]),
});

/** `POST /api/repos/create` and `DELETE /api/repos/delete` */
export function changeRepos(request: HubRequest, action: string | undefined, state: HubState): Reply {
  const grant = findGrant(request, state);
  if (grant === 'unknown') return invalidToken();
  if (!grant) return unauthenticated();
  const {
    name,
    organization,
    type: kind,
    sdk,
    ...wish
  } = bodySchema.parse(JSON.parse(request.body.toString()));
  const namespace = organization ?? getUserName(grant);
  const type: RepoType = `${kind}s`;
  const id = `${namespace}/${name}`;
  const present = state.repos.get(`${type}/${id}`);
  if (!mayManage(namespace, grant, action)) {
    return fail(403, `You don't have the rights to change a ${kind} under the namespace "${namespace}"`);
  }
  if (request.method === 'DELETE' && action === 'delete') {
    if (!present) return fail(404, 'Repository not found', 'RepoNotFound');
    state.repos.delete(`${type}/${id}`);
    return json({});
  }
  if (request.method !== 'POST' || action !== 'create') return fail(404, 'Not found');

  const url = `${state.base}/${type === 'models' ? '' : `${type}/`}${id}`;
  if (present) {
    const reply = fail(409, `You already created this ${kind} repo: ${id}`);
    return {
      ...json({ error: 'You already created this repo', url, id: present.key }, reply.headers),
      status: 409,
    };
  }
  // The real Hub wants to know what a Space runs, and writes it into its README.
  if (kind === 'space' && sdk === undefined) return fail(400, 'A Space needs an sdk');
  const repo = new Repo(type, id, { private: wish.private ?? wish.visibility === 'private' });
  const files: (readonly [string, Change])[] = wish.files.map(({ path, content }) => [
    path,
    { content: Buffer.from(content, 'base64') },
  ]);
  repo.commit('main', new Map([['.gitattributes', { content: ATTRIBUTES }], ...files]), 'initial commit');
  state.repos.set(`${type}/${id}`, repo);
  return json({ url, name: id, id: repo.key });
}
