import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Miniflare } from 'miniflare';
import type { WorkerPlatform } from '../../scripts/worker/bundle-worker.ts';

export interface BenchRuntime {
  name: string;
  platform: WorkerPlatform;
  /** A module that answers every request by a handler, given as the text of a function. */
  floor(handler: string): string;
  start(
    code: string,
    environment: Record<string, string>,
  ): Promise<{ address: string; close(): Promise<void> }>;
}

export const BENCH_RUNTIMES: readonly BenchRuntime[] = [
  {
    name: 'workerd',
    platform: 'cloudflare',
    floor: (handler) => `export default { fetch: ${handler} };`,
    async start(code, bindings) {
      const miniflare = new Miniflare({
        modules: true,
        script: code,
        bindings,
        compatibilityDate: '2026-07-01',
        handleRuntimeStdio: (stdout: Readable, stderr: Readable) =>
          [stdout, stderr].forEach((stream) => stream.resume()),
      });
      return { address: (await miniflare.ready).origin, close: () => miniflare.dispose() };
    },
  },
  {
    name: 'Node',
    platform: 'node',
    floor: (handler) => `export const createWorker = () => ({ fetch: ${handler} });`,
    start: startOnNode,
  },
];

/** In a process of its own, without the time that bundling takes. */
async function startOnNode(code: string, environment: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-bench-worker-'));
  writeFileSync(path.join(folder, 'worker.mjs'), code);
  const serve = pathToFileURL(path.resolve('src/worker/node/serve.ts')).href;
  const main = `import { createWorker } from './worker.mjs';
import { serveWorker } from ${JSON.stringify(serve)};
const worker = createWorker(process.env, () => {});
console.log((await serveWorker(worker.fetch, { port: 0, host: '127.0.0.1' })).address);`;
  writeFileSync(path.join(folder, 'main.mjs'), main);
  const child = spawn('node', [path.join(folder, 'main.mjs')], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return {
    address,
    async close() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
