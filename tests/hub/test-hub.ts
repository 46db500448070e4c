import { answerPreflight, corsHeaders } from './cors.ts';
import { sha256 } from './git-objects.ts';
import { FaultScript, type ScriptedFault } from './fault-script.ts';
import { type Quota, QuotaBook } from './quota.ts';
import { OauthBook, type OauthApp } from './oauth/oauth-book.ts';
import { fail, type Reply } from './reply.ts';
import { type Change, Repo, type RepoOptions, type RepoType } from './repo.ts';
import type { HubRequest } from './request.ts';
import { answer } from './routes/answer.ts';
import { serve } from './server.ts';
import type { HubState, TokenGrant } from './state.ts';

/** Content by path; null deletes. A string is UTF-8; `{content, lfs: true}` goes to LFS. */
export type Changes = Readonly<Record<string, string | Uint8Array | Change>>;

export interface CommitOptions {
  branch?: string;
  title?: string;
  date?: Date;
}

export interface TestHub {
  /** The hub's address: what HF_ENDPOINT would be. */
  endpoint: string;
  /** Every request so far, those to the other origin too. */
  requests: HubRequest[];
  createRepo(id: string, options?: RepoOptions & { type?: RepoType }): Repo;
  hasRepo(id: string, type: RepoType): boolean;
  /** Requests for the old name are sent to the new one. */
  renameRepo(from: string, to: string, type: RepoType): void;
  deleteRepo(id: string, type: RepoType): void;
  /** A repo that is there, also one that somebody has made over HTTP. */
  getRepo(id: string, type: RepoType): Repo;
  /** Commits to a repo that exists and gives the commit's sha. */
  commit(id: string, changes: Changes, options?: CommitOptions & { type?: RepoType }): string;
  /** A token must start with `hf_`, because the official clients demand it. */
  addToken(token: string, grant: TokenGrant): void;
  /** From the first one on, nobody signs in for an app that is not registered. */
  addOauthApp(app: OauthApp): void;
  /** Who is at `/oauth/authorize` from now on; null: somebody who declines. */
  setVisitor(visitor: TokenGrant | null): void;
  /** Every token, code, verifier and app's secret so far: what must be in no address, storage or log. */
  secrets(): string[];
  addFault(fault: ScriptedFault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

export interface TestHubOptions {
  /** Entries a page of a listing; 1,000 when left out. */
  pageSize?: number;
  /** 0, or left out: a free one. */
  port?: number;
  /** Limits the requests of each client; no limit when left out. */
  quota?: Quota;
  /** Milliseconds before every answer. */
  latency?: number;
  /** Milliseconds since 1970, for what runs out: quotas, codes, tokens; the machine's clock when left out. */
  now?: () => number;
  /** Who is signed in and agrees at `/oauth/authorize`, or null for somebody who declines; may write when left out. */
  visitor?: TokenGrant | null;
  /** Shows a page with the buttons "Authorize" and "Cancel" instead of agreeing at once. */
  showsConsent?: boolean;
  /** How long a code of a sign-in lasts; 600 when left out. */
  codeSeconds?: number;
  /** How long a token of a sign-in lasts; 28,800 when left out. */
  tokenSeconds?: number;
}

/** Starts a Hub on this machine that speaks the real one's protocol and keeps everything in memory. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  const now = options.now ?? Date.now;
  const oauth = new OauthBook({
    now,
    codeSeconds: options.codeSeconds ?? 600,
    tokenSeconds: options.tokenSeconds ?? 28_800,
  });
  const state: HubState = {
    repos: new Map(),
    renamed: new Map(),
    tokens: new Map(),
    visitor: options.visitor === undefined ? { role: 'write' } : options.visitor,
    showsConsent: options.showsConsent ?? false,
    oauth,
    lfs: new Map(),
    pageSize: options.pageSize ?? 1000,
    base: '',
    cdn: '',
  };
  const requests: HubRequest[] = [];
  const faults = new FaultScript();
  const quota = options.quota && new QuotaBook(options.quota, now);
  const reply = (request: HubRequest): Reply => {
    requests.push(request);
    const id = `test-${requests.length}`;
    const { headers = {}, refusal = null } = quota?.count(request) ?? {};
    const replied = refusal ?? faults.apply(request, () => answerSafely(request, state));
    return {
      ...(options.latency === undefined ? {} : { delayMs: options.latency }),
      ...replied,
      headers: { 'X-Request-Id': id, ...headers, ...corsHeaders(request), ...replied.headers },
    };
  };
  const [hub, cdn] = await Promise.all([serve('hub', reply, options.port), serve('cdn', reply)]);
  Object.assign(state, { base: hub.address, cdn: cdn.address });

  const getRepo = (id: string, type: RepoType): Repo => {
    const repo = state.repos.get(`${type}/${id}`);
    if (!repo) throw new Error(`There is no ${type}/${id} on the test hub.`);
    return repo;
  };

  return {
    endpoint: state.base,
    requests,
    createRepo(id, { type = 'datasets', ...repoOptions } = {}) {
      const repo = new Repo(type, id, repoOptions);
      state.repos.set(`${type}/${id}`, repo);
      return repo;
    },
    getRepo,
    hasRepo: (id, type) => state.repos.has(`${type}/${id}`),
    renameRepo(from, to, type) {
      getRepo(from, type).id = to;
      state.repos.set(`${type}/${to}`, getRepo(from, type));
      state.repos.delete(`${type}/${from}`);
      state.renamed.set(`${type}/${from}`, `${type}/${to}`);
    },
    deleteRepo: (id, type) => void state.repos.delete(`${type}/${id}`),
    commit(id, changes, { branch = 'main', title = 'a commit', date, type = 'datasets' } = {}) {
      const repo = getRepo(id, type);
      const map = new Map(Object.entries(changes).map(([path, change]) => [path, toChange(change)]));
      for (const change of map.values()) {
        if (change?.lfs) state.lfs.set(sha256(Buffer.from(change.content)), Buffer.from(change.content));
      }
      return repo.commit(branch, map, title, date).oid;
    },
    addToken: (token, grant) => void state.tokens.set(oauth.note(token), grant),
    addOauthApp: (app) => oauth.addApp(app),
    setVisitor: (visitor) => void (state.visitor = visitor),
    secrets: () => oauth.secrets(),
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    async close() {
      await Promise.all([hub.close(), cdn.close()]);
    },
  };
}

function answerSafely(request: HubRequest, state: HubState): Reply {
  try {
    return answerPreflight(request) ?? answer(request, state);
  } catch (error) {
    return fail(400, error instanceof Error ? error.message : String(error));
  }
}

function toChange(change: Changes[string]): Change {
  return typeof change === 'string' || change instanceof Uint8Array ? { content: change } : (change ?? null);
}
