import { createHash } from 'node:crypto';
import { afterEach } from 'vitest';
import { startTestHub, type TestHub, type TestHubOptions } from '../hub/test-hub.ts';

export const BACK = 'https://board.example.org/submit/';
export const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** Parameters; null leaves one out. */
type Parameters = Readonly<Record<string, string | null>>;

/** A sign-in at a test hub, request by request, as an app would do it without a library. */
export class SignInFixture {
  hub!: TestHub;

  constructor() {
    afterEach(() => this.hub.close());
  }

  async start(options: TestHubOptions = {}): Promise<void> {
    this.hub = await startTestHub({ visitor: { role: 'write', name: 'ada' }, ...options });
  }

  authorize(more: Parameters = {}): Promise<Response> {
    const query = toQuery({
      client_id: 'app',
      redirect_uri: BACK,
      response_type: 'code',
      scope: 'openid profile',
      state: 'state',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...more,
    });
    return fetch(`${this.hub.endpoint}/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
  }

  async getCode(more: Parameters = {}): Promise<string> {
    return readBack(await this.authorize(more))['code'] ?? '';
  }

  async exchange(code: string, more: Parameters = {}, headers: Record<string, string> = {}) {
    const form = { grant_type: 'authorization_code', code, redirect_uri: BACK, code_verifier: VERIFIER };
    const body = toQuery({ ...form, client_id: 'app', ...more });
    const answer = await fetch(`${this.hub.endpoint}/oauth/token`, { method: 'POST', body, headers });
    const json = (await answer.json()) as Record<string, string>;
    return { status: answer.status, headers: answer.headers, json };
  }

  /** A token of the visitor with these scopes. */
  async getToken(scope: string): Promise<string> {
    return (await this.exchange(await this.getCode({ scope }))).json['access_token'] ?? '';
  }

  /** Asks with a token; a body makes it a POST. */
  async ask(path: string, token: string, body?: unknown): Promise<number> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(this.hub.endpoint + path, {
      headers: { Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { method: 'POST', body: text }),
    });
    await answer.arrayBuffer();
    return answer.status;
  }
}

/** What an app is led back with; nothing when the visitor stays at the hub. */
export function readBack(answer: Response): Record<string, string> {
  const location = answer.headers.get('Location');
  return location === null ? {} : Object.fromEntries(new URL(location).searchParams);
}

/** The body of a commit that adds a file. */
export const COMMIT_BODY = [
  { key: 'header', value: { summary: 'a commit' } },
  { key: 'file', value: { path: 'new.json', content: 'new' } },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

function toQuery(parameters: Parameters): URLSearchParams {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null);
  return new URLSearchParams(given);
}
