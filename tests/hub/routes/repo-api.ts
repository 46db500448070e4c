import { mayWrite } from '../permission.ts';
import { fail, json, redirect, type Reply } from '../reply.ts';
import { isRepoType, type Repo, type StoredCommit } from '../repo.ts';
import { type HubRequest, isTrue, readQuery } from '../request.ts';
import { getUserName, type HubState } from '../state.ts';
import { checkAccess, findGrant, type Wish } from './access.ts';
import { commit } from './commit.ts';
import {
  type Actor,
  changeDiscussion,
  listDiscussions,
  postDiscussion,
  showDiscussion,
} from './discussions.ts';
import { listCommits } from './history.ts';
import { describeRepo } from './info.ts';
import { rankModels } from './leaderboard.ts';
import { preupload } from './preupload.ts';
import { createBranch, createTag, deleteBranch, deleteTag, listRefs } from './refs.ts';
import { atCommit, splitRevision } from './revision.ts';
import { listPaths, listTree } from './tree.ts';

/** `/api/{type}/{org}/{name}/{action}/…` */
export function answerRepoApi(
  request: HubRequest,
  [type, org, name, action, ...rest]: string[],
  state: HubState,
): Reply {
  const { method, url, body } = request;
  if (!isRepoType(type)) return fail(404, 'Not found');
  const newName = state.renamed.get(`${type}/${org}/${name}`);
  if (newName !== undefined) return redirect(307, url.replace(`${type}/${org}/${name}`, newName));
  const repo = state.repos.get(`${type}/${org}/${name}`);
  const createsPullRequest = isTrue(readQuery(url).get('create_pr'));
  const refusal = checkAccess(request, repo, findWish(method, action, createsPullRequest), state);
  if (refusal || !repo) return refusal ?? fail(404, 'Not found');
  const grant = findGrant(request, state);
  const user = grant && grant !== 'unknown' ? grant : null;
  const author = user ? getUserName(user) : 'test-hub';
  const { revision, path } = splitRevision(rest);
  const page = { href: state.base + url, pageSize: state.pageSize };
  const at = (run: (commit: StoredCommit) => Reply) => atCommit(repo, revision, run);

  switch (`${method} ${action ?? ''}`) {
    case 'GET ':
      return atCommit(repo, 'HEAD', (head) => describeRepo(repo, head, url));
    case 'GET auth-check':
      return json({});
    case 'GET revision':
      return at((found) => describeRepo(repo, found, url));
    case 'GET tree':
      return at((found) => listTree(repo, found, path, page));
    case 'POST paths-info':
      return at((found) => listPaths(repo, found, body, request.headers['content-type'] ?? ''));
    case 'GET commits':
      return at((found) => listCommits(repo, found, page));
    case 'GET refs':
      return listRefs(repo, url);
    case 'GET leaderboard':
      return rankModels(repo, state.repos.values());
    case 'POST branch':
      return createBranch(repo, rest.join('/'), body);
    case 'DELETE branch':
      return deleteBranch(repo, rest.join('/'));
    case 'POST tag':
      return createTag(repo, revision, body);
    case 'DELETE tag':
      return deleteTag(repo, rest.join('/'));
    case 'POST preupload':
      return at((found) => preupload(found, body));
    case 'POST commit':
      return commit(repo, body, {
        revision,
        createsPullRequest,
        author,
        base: state.base,
        uploads: state.lfs,
      });
    case 'GET discussions':
    case 'POST discussions':
      return answerDiscussions(request, repo, rest, {
        name: author,
        isWriter: user !== null && mayWrite(repo, user),
      });
    default:
      return fail(404, 'Not found');
  }
}

function answerDiscussions(request: HubRequest, repo: Repo, [number, action]: string[], actor: Actor): Reply {
  const { method, url, body } = request;
  if (number === undefined) {
    return method === 'GET' ? listDiscussions(repo, url) : postDiscussion(repo, body, actor.name);
  }
  const discussion = repo.discussions.find(({ num }) => num === Number(number));
  if (!discussion) return fail(404, `Discussion ${number} does not exist`);
  return method === 'GET'
    ? showDiscussion(repo, discussion)
    : changeDiscussion(repo, discussion, action, body, actor);
}

function findWish(method: string, action: string | undefined, createsPullRequest: boolean): Wish {
  if (action === 'auth-check') return 'content';
  if (method === 'GET' || action === 'paths-info') return 'metadata';
  return action === 'discussions' || createsPullRequest ? 'ask' : 'write';
}
