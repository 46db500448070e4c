import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { SmallBoard } from '../site/small-board.ts';

const TOKEN = 'hf_canaryToken';
let board: SmallBoard;
let hub: TestHub;

beforeAll(async () => {
  board = new SmallBoard();
  board.publish(3);
  expect(await board.build()).toMatchObject({ code: 0 });
  hub = await startTestHub();
  hub.addToken(TOKEN, { role: 'write', name: 'org' });
});
afterAll(async () => {
  await hub.close();
  board.remove();
});

it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'a deploy that is stopped by %s says what is served, and ends',
  async (signal) => {
    let strike = () => undefined as void;
    const asked = new Promise<void>((resolve) => (strike = resolve));
    hub.addFault({
      when: /^POST .*\/commit\//,
      fault: (reply) => {
        strike();
        return { ...reply, delivery: { kind: 'stall', after: 0 } };
      },
    });
    const child = spawn(
      process.execPath,
      ['scripts/deploy.ts', '--site', board.at('site'), '--space', `org/${signal}`],
      {
        env: {
          ...process.env,
          LEADERBOARD_CONTENT: board.at('content'),
          HF_ENDPOINT: hub.endpoint,
          HF_TOKEN: TOKEN,
        },
      },
    );
    let told = '';
    child.stderr.on('data', (chunk) => (told += String(chunk)));
    void asked.then(() => child.kill(signal));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(told).toContain(
      `Stopped. The Space org/${signal} serves the old site whole, or has just begun to serve the new one.\nDeploy again; it goes on from there.\n`,
    );
    expect(code).toBe(1);
  },
);
