import type { Login, OauthBook } from '../../oauth/oauth-book.ts';
import { json, type Reply } from '../../reply.ts';
import type { HubRequest } from '../../request.ts';

/** Why there is no token, as RFC 6749, 5.2 has it. */
export function refuseToken(error: string, text: string, headers: Record<string, string> = {}): Reply {
  const reply = json({ error, error_description: text }, { 'Cache-Control': 'no-store', ...headers });
  return { ...reply, status: error === 'invalid_client' ? 401 : 400 };
}

/**
 * The app that asks: by Basic authentication, by `client_secret`, or, when it has no secret, by its name. The official
 * client does not send even that, so for a public app the code alone may say whose it is.
 */
export function findClient(
  { headers: { authorization } }: HubRequest,
  form: URLSearchParams,
  login: Login | null,
  oauth: OauthBook,
): { clientId: string } | { refusal: Reply } {
  const refuse = (text: string) => {
    const asked = authorization === undefined ? {} : { 'WWW-Authenticate': 'Basic realm="oauth"' };
    return { refusal: refuseToken('invalid_client', text, asked) };
  };
  const basic = authorization === undefined ? null : readBasic(authorization);
  if (authorization !== undefined && basic === null) return refuse('The Authorization header is not Basic');
  if (basic && form.has('client_secret')) {
    return { refusal: refuseToken('invalid_request', 'The app authenticates in two ways') };
  }
  const named = form.get('client_id');
  if (basic && named !== null && named !== basic.clientId) return refuse('The app has two names');
  const clientId = basic?.clientId ?? named ?? login?.clientId;
  if (clientId === undefined) return { clientId: '' };
  const app = oauth.findApp(clientId);
  if (!app) return refuse('There is no such app');
  const secret = basic?.secret ?? form.get('client_secret');
  if (app.secret !== undefined && secret !== app.secret) return refuse('The secret of the app is wrong');
  return { clientId };
}

function readBasic(authorization: string): { clientId: string; secret: string } | null {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const [clientId, secret] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s);
  if (!clientId || secret === undefined) return null;
  try {
    return { clientId: decodeURIComponent(clientId), secret: decodeURIComponent(secret) };
  } catch {
    return null;
  }
}
