import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface WorkerProcess {
  /** Lines that it has written. */
  log: string[];
  stop(): Promise<void>;
}

/** Starts a board's worker as an operator does, `npm run worker -- serve`, and resolves when it listens. */
export async function startWorkerProcess(
  content: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<WorkerProcess> {
  const child = spawn('node', ['scripts/worker.ts', 'serve', '--port', String(port)], {
    env: { PATH: process.env['PATH'] ?? '', LEADERBOARD_CONTENT: content, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        log.push(line);
        if (line.startsWith('The worker listens at ')) resolve();
      });
    }
    void ended.then(() => reject(new Error(log.join('\n'))));
  });
  return {
    log,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A port of this machine that nobody listens at, so that a site can name its worker before that runs. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
