import { fail, json, type Reply } from '../reply.ts';
import { SCOPES } from '../oauth/scopes.ts';
import type { HubRequest } from '../request.ts';
import type { HubState } from '../state.ts';
import { answerConsent, authorize } from './oauth/authorize.ts';
import { giveToken } from './oauth/token.ts';
import { describeUser } from './oauth/userinfo.ts';

/** `GET /.well-known/openid-configuration` */
export function describeOauth({ base }: HubState): Reply {
  return json({
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    userinfo_endpoint: `${base}/oauth/userinfo`,
    scopes_supported: SCOPES,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    code_challenge_methods_supported: ['S256'],
  });
}

/** `/oauth/{authorize|token|userinfo}` */
export function answerOauth(request: HubRequest, action: string | undefined, state: HubState): Reply {
  switch (`${request.method} ${action ?? ''}`) {
    case 'GET authorize':
      return authorize(request, state);
    case 'POST authorize':
      return answerConsent(request, state);
    case 'POST token':
      return giveToken(request, state);
    case 'GET userinfo':
      return describeUser(request, state);
    default:
      return fail(404, 'Not found');
  }
}
