import { json, fail, type Reply } from '../reply.ts';
import { type HubRequest, readSteps } from '../request.ts';
import type { HubState } from '../state.ts';
import { serveLfs } from './lfs.ts';
import { answerOauth, describeOauth } from './oauth.ts';
import { answerRepoApi } from './repo-api.ts';
import { answerRepoPage } from './repo-page.ts';
import { changeRepos } from './repos.ts';
import { whoami } from './whoami.ts';

/** The Hub's answer to a request, without faults. */
export function answer(request: HubRequest, state: HubState): Reply {
  const steps = readSteps(request.url);
  const [first, second, third] = steps;
  if (request.origin === 'cdn') {
    return first === 'lfs' ? serveLfs(second ?? '', request, state.lfs) : fail(404, 'Not found');
  }
  if (first === '.well-known' && second === 'openid-configuration') return describeOauth(state);
  if (first === 'oauth') return answerOauth(request, second, state);
  if (first !== 'api') return answerRepoPage(request, steps, state);
  switch (`${request.method} ${second ?? ''}`) {
    case 'GET whoami-v2':
      return whoami(request, state);
    case 'POST repos':
    case 'DELETE repos':
      return changeRepos(request, third, state);
    case 'POST validate-yaml':
      return json({ errors: [], warnings: [] });
    default:
      return answerRepoApi(request, steps.slice(1), state);
  }
}
