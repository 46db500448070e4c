import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fault, instead } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript } from '../site/run-script.ts';
import { SmallBoard } from '../site/small-board.ts';
import { runAndKill } from './killed-run.ts';

const SPACE = 'org/board';
const TOKEN = 'hf_canaryToken';
/** More than fit into one commit. */
const MODELS = 60;

let board: SmallBoard;
let hub: TestHub;
let folder = '';
/** The two sites, each as the text of all its files by path. */
const sites = new Map<string, Map<string, string>>();

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-killed-deploy-'));
  board = new SmallBoard();
  for (const [name, score] of [
    ['old', 0.4],
    ['new', 0.5],
  ] as const) {
    board.publish(MODELS, { a: score, b: score });
    const { code, stderr } = await board.build();
    expect(code, stderr).toBe(0);
    sites.set(name, new Map(board.site().map(([file, text]) => [file.replace(/^site\//, ''), text])));
    cpSync(board.at('site'), path.join(folder, name), { recursive: true });
  }
});
afterAll(() => {
  board.remove();
  rmSync(folder, { recursive: true, force: true });
});

function environment(): Record<string, string> {
  return { LEADERBOARD_CONTENT: board.at('content'), HF_ENDPOINT: hub.endpoint, HF_TOKEN: TOKEN };
}

/** Which of the two sites is served, whole. */
function served(): string {
  const files = hub.getRepo(SPACE, 'spaces').resolve('main')?.files ?? new Map<string, never>();
  const texts = new Map([...files].map(([file, { bytes }]) => [file, bytes.toString('latin1')]));
  const whole = [...sites].filter(([, site]) => [...site].every(([file, text]) => texts.get(file) === text));
  expect(whole).toHaveLength(1);
  return whole[0]?.[0] ?? '';
}

async function deploy(site: string): Promise<void> {
  const { code, stderr } = await runScript(
    'deploy',
    ['--site', path.join(folder, site), '--space', SPACE],
    environment(),
  );
  expect(code, stderr).toBe(0);
}

test.each([
  ['before the Hub has done what it asks', true],
  ['after the Hub has done it', false],
])(
  'deploy, killed by SIGKILL at each of its requests, %s: the old site or the new one is served',
  async (_when, isBefore) => {
    const ends = { old: 0, new: 0 };
    for (let last = 1; ; last += 1) {
      hub = await startTestHub();
      try {
        hub.addToken(TOKEN, { role: 'write', name: 'org' });
        await deploy('old');
        let seen = 0;
        let strike = () => undefined as void;
        const moment = new Promise<void>((resolve) => (strike = resolve));
        // Whoever is killed never sees an answer.
        const silence: Fault = (reply) => {
          strike();
          return { ...reply, delivery: { kind: 'stall', after: 0 } };
        };
        const when = () => (seen += 1) >= last;
        hub.addFault({
          when,
          times: Infinity,
          ...(isBefore ? { around: instead(silence) } : { fault: silence }),
        });
        const run = await runAndKill(
          'deploy',
          ['--site', path.join(folder, 'new'), '--space', SPACE],
          environment(),
          moment,
        );
        hub.clearFaults();
        if (!run.wasKilled) {
          expect(run.code, run.output).toBe(0);
          break;
        }
        ends[served() === 'old' ? 'old' : 'new'] += 1;
        await deploy('new');
        expect(served()).toBe('new');
        const waiting = hub
          .getRepo(SPACE, 'spaces')
          .discussions.filter(({ status }) => status === 'open' || status === 'draft');
        expect(waiting).toEqual([]);
      } finally {
        await hub.close();
      }
    }
    console.log(
      `SIGKILL of deploy ${isBefore ? 'before' : 'after'} each request: still the old site, already the new one:`,
      ends,
    );
    expect(ends.old).toBeGreaterThan(5);
    expect(ends.new).toBeGreaterThan(0);
  },
);
