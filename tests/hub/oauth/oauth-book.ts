import { randomBytes } from 'node:crypto';
import type { TokenGrant } from '../state.ts';

/** An app that somebody has registered for "Sign in with Hugging Face". */
export interface OauthApp {
  clientId: string;
  /** Without one it is a public app, which must use PKCE. */
  secret?: string;
  /** A sign-in comes back to exactly one of these. */
  redirectUris: readonly string[];
}

/** What an app asks of a visitor. */
export interface Authorization {
  clientId: string;
  redirectUri: string;
  /** Of PKCE, by S256. */
  challenge: string | null;
  scopes: readonly string[];
  state: string | null;
}

/** What was agreed to, by the code that was given for it. */
export interface Login extends Authorization {
  grant: TokenGrant;
  /** Milliseconds since 1970. */
  expiresAt: number;
  isUsed: boolean;
  /** What it was exchanged for: taken back when the code comes again. */
  token: string | null;
}

export interface OauthTimes {
  now: () => number;
  codeSeconds: number;
  tokenSeconds: number;
}

/** Keeps apps, what they ask for, and what was given out for it. */
export class OauthBook {
  readonly times: OauthTimes;
  readonly #apps = new Map<string, OauthApp>();
  readonly #asked = new Map<string, Authorization>();
  readonly #logins = new Map<string, Login>();
  readonly #secrets = new Set<string>();

  constructor(times: OauthTimes) {
    this.times = times;
  }

  addApp(app: OauthApp): void {
    this.#apps.set(app.clientId, app);
    if (app.secret !== undefined) this.note(app.secret);
  }

  /** An app; any name is that of a public one, with any way back, until the first is registered. */
  findApp(clientId: string): OauthApp | null {
    if (this.#apps.size > 0) return this.#apps.get(clientId) ?? null;
    return clientId === '' ? null : { clientId, redirectUris: [] };
  }

  allows(app: OauthApp, redirectUri: string): boolean {
    return URL.canParse(redirectUri) && (this.#apps.size === 0 || app.redirectUris.includes(redirectUri));
  }

  /** Keeps what is asked until the visitor has answered; what it gives names it, once. */
  ask(authorization: Authorization): string {
    const ticket = makeSecret();
    this.#asked.set(ticket, authorization);
    return ticket;
  }

  takeAsked(ticket: string): Authorization | null {
    const asked = this.#asked.get(ticket) ?? null;
    this.#asked.delete(ticket);
    return asked;
  }

  /** A code for what a visitor has agreed to. */
  agree(authorization: Authorization, visitor: TokenGrant): string {
    const code = this.note(makeSecret());
    const { scopes } = authorization;
    this.#logins.set(code, {
      ...authorization,
      grant: { ...visitor, scopes },
      expiresAt: this.times.now() + this.times.codeSeconds * 1000,
      isUsed: false,
      token: null,
    });
    return code;
  }

  findLogin(code: string): Login | null {
    return this.#logins.get(code) ?? null;
  }

  makeToken(): string {
    return this.note(`hf_oauth_${makeSecret()}`);
  }

  /** Remembers something that nobody but its holder may see. */
  note(secret: string): string {
    this.#secrets.add(secret);
    return secret;
  }

  secrets(): string[] {
    return [...this.#secrets];
  }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
