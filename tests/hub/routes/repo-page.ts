import { fail, type Reply } from '../reply.ts';
import { isRepoType } from '../repo.ts';
import type { HubRequest } from '../request.ts';
import type { HubState } from '../state.ts';
import { checkAccess } from './access.ts';
import { lfsBatch } from './lfs.ts';
import { resolveFile, sendRaw } from './resolve.ts';
import { atCommit, splitRevision } from './revision.ts';

/** `/{type}/{org}/{name}/{resolve|raw}/…` and `….git/info/lfs/…`; models have no prefix. */
export function answerRepoPage(request: HubRequest, steps: string[], state: HubState): Reply {
  const [type, org, name = '', action, ...rest] = isRepoType(steps[0]) ? steps : ['models', ...steps];
  const repo = state.repos.get(`${type}/${org}/${name.replace(/\.git$/, '')}`);
  const isBatch = name.endsWith('.git') && [action, ...rest].join('/') === 'info/lfs/objects/batch';
  const refusal = checkAccess(request, repo, isBatch ? 'ask' : 'content', state);
  if (refusal || !repo) return refusal ?? fail(404, 'Not found');
  if (isBatch) return lfsBatch(request.body, state.cdn, state.lfs);
  const { revision, path } = splitRevision(rest);
  return atCommit(repo, revision, (at) => {
    if (action === 'resolve') return resolveFile(at, path, request, state.cdn);
    return action === 'raw' ? sendRaw(at, path, request) : fail(404, 'Not found');
  });
}
