import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface ServedSite {
  url: string;
  close(): Promise<void>;
}

/** Runs `npm run preview` on a free port until `close`. */
export async function serveSite(out: string, content = 'content'): Promise<ServedSite> {
  const port = await freePort();
  const child = spawn('node', ['scripts/preview.ts', '--out', out, '--port', String(port)], {
    env: { ...process.env, LEADERBOARD_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}/`;
  await untilServed(url);
  return {
    url,
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function untilServed(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const served = await fetch(url).then(
      () => true,
      () => false,
    );
    if (served) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answered at ${url} within 20 s.`);
}
