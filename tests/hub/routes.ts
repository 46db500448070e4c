import { checkAccess } from './access.ts';
import { commit, preupload } from './commit-routes.ts';
import { describeRepo } from './info-route.ts';
import { lfsBatch, serveLfs } from './lfs-routes.ts';
import { listCommits, listPaths, listRefs, listTree } from './listing-routes.ts';
import { fail, type Reply } from './reply.ts';
import { type HubRequest, readQuery, readSteps } from './request.ts';
import { resolveFile } from './resolve-route.ts';
import type { Repo, RepoType, StoredCommit } from './repo.ts';
import type { HubState } from './state.ts';

/** The Hub's answer to a request, without faults. */
export function answer(request: HubRequest, state: HubState): Reply {
  const steps = readSteps(request.url);
  if (request.origin === 'cdn') {
    return steps[0] === 'lfs' ? serveLfs(steps[1] ?? '', request, state.lfs) : fail(404, 'Not found');
  }
  if (steps[0] === 'api') return answerApi(request, steps.slice(1), state);
  const type = isRepoType(steps[0]) ? steps[0] : 'models';
  return answerWeb(request, type, steps.slice(type === 'models' ? 0 : 1), state);
}

function answerApi(
  request: HubRequest,
  [type, org, name, action, ...rest]: string[],
  state: HubState,
): Reply {
  if (!isRepoType(type)) return fail(404, 'Not found');
  const repo = state.repos.get(`${type}/${org}/${name}`);
  const isWrite = action === 'commit' || action === 'preupload';
  const refusal = checkAccess(request, repo, isWrite ? 'write' : 'metadata', state);
  if (refusal || !repo) return refusal ?? fail(404, 'Not found');
  const { revision, path } = splitRevision(rest);
  const page = { href: state.base + request.url, pageSize: state.pageSize };
  const contentType = request.headers['content-type'] ?? '';

  switch (`${request.method} ${action ?? ''}`) {
    case 'GET ':
      return atCommit(repo, 'HEAD', (at) => describeRepo(repo, at, request.url));
    case 'GET revision':
      return atCommit(repo, revision, (at) => describeRepo(repo, at, request.url));
    case 'GET tree':
      return atCommit(repo, revision, (at) => listTree(at, path, page));
    case 'POST paths-info':
      return atCommit(repo, revision, (at) => listPaths(at, request.body, contentType));
    case 'GET commits':
      return atCommit(repo, revision, (at) => listCommits(repo, at, page));
    case 'GET refs':
      return listRefs(repo);
    case 'POST preupload':
      return preupload(repo, revision, request.body);
    case 'POST commit':
      return commit(repo, request.body, {
        branch: revision,
        createsPullRequest: readQuery(request.url).get('create_pr') === '1',
        base: state.base,
        uploads: state.lfs,
      });
    default:
      return fail(404, 'Not found');
  }
}

function answerWeb(request: HubRequest, type: RepoType, steps: string[], state: HubState): Reply {
  const [org, name = '', action, ...rest] = steps;
  const repo = state.repos.get(`${type}/${org}/${name.replace(/\.git$/, '')}`);
  const isBatch = name.endsWith('.git') && [action, ...rest].join('/') === 'info/lfs/objects/batch';
  const refusal = checkAccess(request, repo, isBatch ? 'write' : 'content', state);
  if (refusal || !repo) return refusal ?? fail(404, 'Not found');
  if (isBatch) return lfsBatch(request.body, state.cdn, state.lfs);
  if (action !== 'resolve') return fail(404, 'Not found');
  const { revision, path } = splitRevision(rest);
  return atCommit(repo, revision, (at) => resolveFile(at, path, request, state.cdn));
}

function atCommit(repo: Repo, revision: string, run: (commit: StoredCommit) => Reply): Reply {
  const at = repo.resolve(revision);
  return at ? run(at) : fail(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');
}

/** `refs/pr/1` and `refs/convert/parquet` may come with their slashes unencoded. */
function splitRevision(steps: string[]): { revision: string; path: string } {
  const length = steps[0] === 'refs' ? 3 : 1;
  return { revision: steps.slice(0, length).join('/'), path: steps.slice(length).filter(Boolean).join('/') };
}

function isRepoType(text: string | undefined): text is RepoType {
  return text === 'models' || text === 'datasets' || text === 'spaces';
}
