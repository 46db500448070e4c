import type { TestHub } from '../../hub/test-hub.ts';
import type { Sent } from './send.ts';
import {
  FOREIGN_CLIENT,
  getCode,
  headersOf,
  makeSession,
  ORIGIN,
  OTHER_ORIGIN,
  OTHER_RETURN,
  RETURN,
  signInBody,
  VERIFIER,
  WORKER_TOKEN,
} from './worker-fixture.ts';

export interface MatrixCase extends Sent {
  name: string;
  path: string;
}

const MODEL = JSON.stringify({ model: 'org/absent', precision: 'bfloat16' });

/** Requests that a page would never send, and some that it does, each with a name for the table of answers. */
export async function makeCases(hub: TestHub, expiredCode: string): Promise<MatrixCase[]> {
  const good = await makeSession();
  return [
    ...routes(),
    ...origins(good),
    ...contentTypes(good),
    ...(await sessions(good)),
    ...(await signIns(hub, expiredCode)),
    ...bodies(good),
    ...names(good),
  ];
}

function routes(): MatrixCase[] {
  const paths = ['/', '/session', '/submissions', '/submissions/', '/api/whoami-v2', '/..%2f', '/__proto__'];
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
  return paths.flatMap((path) => methods.map((method) => ({ name: `${method} ${path}`, path, method })));
}

function origins(session: string): MatrixCase[] {
  const given = [
    ORIGIN,
    OTHER_ORIGIN,
    'null',
    '*',
    'http://board.example.org',
    `${ORIGIN}:443`,
    `${ORIGIN}:8443`,
    `${ORIGIN}.`,
    `${ORIGIN}.evil.example`,
    'https://evil.example',
    `${ORIGIN}/`,
    ORIGIN.toUpperCase(),
    `${ORIGIN}, https://evil.example`,
  ];
  return given.flatMap((origin) => [
    {
      name: `preflight from ${origin}`,
      path: '/submissions',
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    },
    {
      name: `POST from ${origin}`,
      path: '/submissions',
      method: 'POST',
      headers: headersOf(session, { Origin: origin }),
      body: MODEL,
    },
  ]);
}

function contentTypes(session: string): MatrixCase[] {
  const given = [
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=utf-16',
    'application/jsonp',
    'application/json, text/plain',
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ];
  const post = { path: '/submissions', method: 'POST', body: MODEL };
  return [
    ...given.map((type) => ({
      ...post,
      name: `content type "${type}"`,
      headers: headersOf(session, { 'Content-Type': type }),
    })),
    { ...post, name: 'content encoding gzip', headers: headersOf(session, { 'Content-Encoding': 'gzip' }) },
  ];
}

async function sessions(good: string): Promise<MatrixCase[]> {
  const [version = '', payload = '', signature = ''] = good.split('.');
  const forged = Buffer.from(JSON.stringify(['root', [], ORIGIN, Date.now() + 1e9])).toString('base64url');
  const given: Record<string, string> = {
    'no session': '',
    'a word': 'Bearer word',
    'basic authorization': 'Basic YWRhOmFkYQ==',
    'a token of the Hub': 'Bearer hf_oauth_foreignAppToken',
    "the worker's own token": `Bearer ${WORKER_TOKEN}`,
    'a session without signature': `Bearer ${version}.${payload}.`,
    'a session with another payload': `Bearer ${version}.${forged}.${signature}`,
    'a session with a changed signature': `Bearer ${version}.${payload}.A${signature.slice(1)}x`,
    'a session of another version': `Bearer s2.${payload}.${signature}`,
    'a session with more parts': `Bearer ${good}.more`,
    'an unsigned JWT': 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.',
    'an expired session': `Bearer ${await makeSession({ expiresAt: Date.now() - 1 })}`,
    'a session of another page': `Bearer ${await makeSession({ origin: OTHER_ORIGIN })}`,
    'a session signed with another token': `Bearer ${await makeSession({}, { token: 'hf_another' })}`,
    'a session of another board': `Bearer ${await makeSession({}, { label: 'other/requests\nworker-app' })}`,
  };
  return Object.entries(given).map(([name, authorization]) => ({
    name,
    path: '/submissions',
    method: 'POST',
    headers: headersOf(null, authorization === '' ? {} : { Authorization: authorization }),
    body: MODEL,
  }));
}

async function signIns(hub: TestHub, expiredCode: string): Promise<MatrixCase[]> {
  const used = await getCode(hub);
  const given: Record<string, string> = {
    'a sign-in': signInBody(used),
    'the same code again': signInBody(used),
    'a code that nobody gave': signInBody('made-up'),
    'a code that has expired': signInBody(expiredCode),
    'a code for another app': signInBody(await getCode(hub, RETURN, FOREIGN_CLIENT)),
    'a code for another page of the app': signInBody(await getCode(hub), { redirect_uri: OTHER_RETURN }),
    'a way back that the app does not have': signInBody(await getCode(hub), {
      redirect_uri: `${ORIGIN}/other/`,
    }),
    'another verifier': signInBody(await getCode(hub), { code_verifier: 'w'.repeat(72) }),
    'a short verifier': signInBody('code', { code_verifier: 'short' }),
    'no verifier': JSON.stringify({ code: 'code', redirect_uri: `${ORIGIN}/submit/` }),
    'a way back to another page': signInBody('code', { redirect_uri: 'https://evil.example/' }),
    'a way back to another allowed page': signInBody('code', { redirect_uri: `${OTHER_ORIGIN}/` }),
    'a way back with a password': signInBody('code', { redirect_uri: 'https://a:b@board.example.org/' }),
    'a way back that is no address': signInBody('code', { redirect_uri: '/submit/' }),
    'a token in the place of a code': JSON.stringify({ access_token: 'hf_x', code_verifier: VERIFIER }),
    'a name beside the code': signInBody('code', { name: 'root' }),
    'a code that is a number': signInBody('code', { code: 5 }),
  };
  return Object.entries(given).map(([name, body]) => ({
    name,
    path: '/session',
    method: 'POST',
    headers: headersOf(null),
    body,
  }));
}

function bodies(session: string): MatrixCase[] {
  const padded = JSON.stringify({ model: 'org/absent', revision: 'x'.repeat(9000) });
  const given: Record<string, MatrixCase['body']> = {
    'no body': '',
    'half of JSON': '{"model": "org/',
    'JSON and more': `${MODEL} x`,
    'not UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'a list': '[]',
    null: 'null',
    'a number': '1e999',
    '9 kB': padded,
    '9 kB in chunks': padded.match(/.{1,500}/g) ?? [],
    'the right size in chunks': [MODEL.slice(0, 9), MODEL.slice(9)],
    '4,000 lists in each other': `{"model":${'['.repeat(4000)}${']'.repeat(4000)}}`,
    'an object as a model': '{"model":{"toString":"x"}}',
    'a prototype': '{"__proto__":{"model":"org/absent"},"precision":"bfloat16"}',
    'a text as a prototype': '{"__proto__":"x","model":"org/absent","precision":"bfloat16"}',
    'a constructor': '{"constructor":"x","model":"org/absent","precision":"bfloat16"}',
    'a sender': JSON.stringify({ model: 'org/absent', precision: 'bfloat16', sender: 'root' }),
    'the same key twice': '{"model":"org/other","model":"org/absent","precision":"bfloat16"}',
  };
  return Object.entries(given).map(([name, body = '']) => ({
    name: `body: ${name}`,
    path: '/submissions',
    method: 'POST',
    headers: headersOf(session),
    body,
  }));
}

function names(session: string): MatrixCase[] {
  const given = [
    'absent',
    'org/../../datasets/board/requests',
    '../x',
    'org/..',
    '/org/absent',
    'org/absent/more',
    'org%2Fabsent',
    'org/absent?x=1',
    'org/absent#x',
    'org\\absent',
    'org/ab sent',
    'org/absent\n',
    'org/ab\u0000sent',
    'org/абсент',
    'org/absent\u202e',
    'org/<img src=x onerror=alert(1)>',
    'https://huggingface.co/org/absent',
    `org/${'x'.repeat(300)}`,
    'hf_aTokenInTheWrongPlace',
    '__proto__/constructor',
  ];
  return given.map((model) => ({
    name: `model ${JSON.stringify(model).slice(0, 60)}`,
    path: '/submissions',
    method: 'POST',
    headers: headersOf(session),
    body: JSON.stringify({ model, precision: 'bfloat16' }),
  }));
}
