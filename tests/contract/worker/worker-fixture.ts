import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSessionKey } from '../../../src/worker/session/session-key.ts';
import { sealSession, type Session } from '../../../src/worker/session/session.ts';
import type { FineGrained } from '../../hub/fine-grained.ts';
import type { TestHub } from '../../hub/test-hub.ts';
import { writeText } from '../../site/text-file.ts';

export const REQUESTS = 'board/requests';
export const CLIENT = 'worker-app';
export const ORIGIN = 'https://board.example.org';
export const OTHER_ORIGIN = 'https://second.example.org';
export const WORKER_TOKEN = 'hf_workerCanaryToken';
export const RETURN = `${ORIGIN}/submit/`;
/** Registered too, for a board in two languages. */
export const OTHER_RETURN = `${ORIGIN}/de/submit/`;
/** Somebody else's app, which leads back to the board's page. */
export const FOREIGN_CLIENT = 'foreign-app';
/** Of 72 characters, as the Hub's client makes them. */
export const VERIFIER = 'v'.repeat(72);
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** What `whoami-v2` says of a token that fits. */
export const FITTING = {
  role: 'fineGrained',
  fineGrained: {
    canReadGatedRepos: false,
    global: [],
    scoped: [
      { entity: { type: 'dataset', name: REQUESTS }, permissions: ['repo.content.read', 'repo.write'] },
      { entity: { type: 'user', name: 'operator' }, permissions: [] },
    ],
  },
} satisfies { role: string; fineGrained: FineGrained };

/** The worker's app, with a secret or without one, and a foreign one; from then on the Hub knows no other. */
export function registerApps(hub: TestHub, secret?: string): void {
  const redirectUris = [RETURN, OTHER_RETURN];
  hub.addOauthApp({ clientId: CLIENT, redirectUris, ...(secret === undefined ? {} : { secret }) });
  hub.addOauthApp({ clientId: FOREIGN_CLIENT, redirectUris: [RETURN] });
}

export interface BoardOptions {
  /** YAML, as `submission.rules` has it; by default any model will do. */
  rules?: string;
  quota?: string;
  /** Of the site. */
  url?: string;
}

/** A content folder whose board takes submissions by a worker. */
export function makeBoard({
  rules = 'card: 0, license: false, safetensors: false, config: false, tokenizer: false',
  quota = 'person: any',
  url = `${ORIGIN}/`,
}: BoardOptions = {}): {
  folder: string;
  remove(): void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-door-'));
  writeText(
    folder,
    'leaderboard.yaml',
    `title: A board
url: ${url}
datasets:
  results: { folder: results }
  requests: { hub: ${REQUESTS} }
tasks:
  - { id: one, label: One, key: one, metric: acc }
submission:
  door: worker
  worker: https://door.example.org/
  client_id: ${CLIENT}
  precisions: [bfloat16, float16]
  rules: { ${rules} }
  quota: { ${quota} }
`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function workerEnvironment(hub: TestHub): Record<string, string> {
  return { HF_TOKEN: WORKER_TOKEN, HF_ENDPOINT: hub.endpoint, ALLOWED_ORIGINS: OTHER_ORIGIN };
}

/** Every `whoami-v2` from now on says this of the token. */
export function sayOfToken(hub: TestHub, accessToken: unknown): void {
  const said = Buffer.from(JSON.stringify({ type: 'user', name: 'operator', auth: { accessToken } }));
  hub.addFault({ when: /^GET \/api\/whoami-v2/, times: 1000, fault: (reply) => ({ ...reply, body: said }) });
}

/** A session as this worker writes it, or, with another token or board, as somebody else would. */
export function makeSession(
  session: Partial<Session> & { name?: string } = {},
  { token = WORKER_TOKEN, label = `${REQUESTS}\n${CLIENT}` } = {},
): Promise<string> {
  const { name = 'ada', ...given } = session;
  const made = { user: { name, orgs: [] }, origin: ORIGIN, expiresAt: Date.now() + 600_000, ...given };
  return sealSession(made, createSessionKey(token, label));
}

export function headersOf(session: string | null, more: Record<string, string> = {}): Record<string, string> {
  return {
    Origin: ORIGIN,
    'Content-Type': 'application/json',
    ...(session === null ? {} : { Authorization: `Bearer ${session}` }),
    ...more,
  };
}

/** Goes through the Hub's sign-in as the visitor, and gives the code that the page comes back with. */
export async function getCode(hub: TestHub, redirectUri = RETURN, clientId = CLIENT): Promise<string> {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    state: 'state',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  });
  const answer = await fetch(`${hub.endpoint}/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
  const back = new URL(answer.headers.get('Location') ?? `${ORIGIN}/none`);
  return back.searchParams.get('code') ?? '';
}

export const signInBody = (code: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ code, code_verifier: VERIFIER, redirect_uri: RETURN, ...more });
