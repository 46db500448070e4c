import { problems } from '#words/worker.ts';
import { Problem } from '../problem.ts';
import { askJson } from '../sign-in/ask-json.ts';
import { createTurn } from '../turn.ts';
import type { WorkerPorts } from '../worker-ports.ts';
import { judgeToken, type TokenVerdict } from './judge-token.ts';

export interface TokenCheckOptions {
  token: string | null;
  /** The Hub's address. */
  endpoint: string;
  /** The requests dataset. */
  repo: string;
  ports: WorkerPorts;
}

/** For how long a verdict holds: the Hub answers this question only a few times in a row. */
const KEPT_MS = { seen: 3_600_000, unseen: 600_000 };
const LONGEST_MS = 10_000;

/**
 * Asks the Hub what the worker's token may do, once an hour. A verdict that forbids work is told to the log when it
 * is found, and so is one that could not be reached. Values are kept, not promises: on Cloudflare a request may not
 * wait for what another one asks.
 */
export function createTokenCheck({
  token,
  endpoint,
  repo,
  ports,
}: TokenCheckOptions): () => Promise<TokenVerdict> {
  let known: { verdict: TokenVerdict; until: number } | null = null;
  const turn = createTurn(ports);
  return async () => {
    if (known !== null && ports.now() < known.until) return known.verdict;
    const end = await turn.take(ports.now() + LONGEST_MS);
    try {
      return await look();
    } finally {
      end?.();
    }
  };

  async function look(): Promise<TokenVerdict> {
    if (known !== null && ports.now() < known.until) return known.verdict;
    const verdict = await ask();
    if (verdict !== known?.verdict) tell(verdict, ports);
    known = { verdict, until: ports.now() + (verdict === 'unseen' ? KEPT_MS.unseen : KEPT_MS.seen) };
    return verdict;
  }

  async function ask(): Promise<TokenVerdict> {
    if (token === null) return 'no-token';
    try {
      const headers = { Authorization: `Bearer ${token}` };
      const { status, body } = await askJson(ports.fetch, `${endpoint}/api/whoami-v2`, { headers });
      if (status === 401) return 'bad-token';
      return status === 200 ? judgeToken(body, repo) : 'unseen';
    } catch (error) {
      if (error instanceof Problem) return 'unseen';
      throw error;
    }
  }
}

function tell(verdict: TokenVerdict, { log }: WorkerPorts): void {
  if (verdict === 'good') return;
  if (verdict === 'unseen') {
    log(
      'The Hub did not say what HF_TOKEN may do. The worker goes on; the token should write to the requests dataset alone.',
    );
  } else {
    const { message, remedy } = problems[verdict];
    log(`${verdict}: ${message} ${remedy}`);
  }
}
