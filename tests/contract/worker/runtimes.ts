import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Miniflare } from 'miniflare';
import { loadBuildConfig } from '../../../src/pipeline/load.ts';
import { bundleWorker } from '../../../scripts/worker/bundle-worker.ts';
import { toWorkerConfig } from '../../../scripts/worker/read-worker-config.ts';

/** A worker that runs, to be asked over HTTP. */
export interface RunningRuntime {
  address: string;
  /** Lines that it has written. */
  log: string[];
  close(): Promise<void>;
}

export type StartRuntime = (
  contentFolder: string,
  environment: Record<string, string>,
) => Promise<RunningRuntime>;

/** As an operator starts it: `npm run worker -- serve`. */
const startOnNode: StartRuntime = async (contentFolder, environment) => {
  const child = spawn('node', ['scripts/worker.ts', 'serve', '--port', '0'], {
    env: { PATH: process.env['PATH'] ?? '', LEADERBOARD_CONTENT: contentFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      onLine(stream, (line) => {
        const found = /listens at (\S+)\. /.exec(line)?.[1];
        if (found === undefined) log.push(line);
        else resolve(found);
      });
    }
    void ended.then(() => reject(new Error(log.join('\n'))));
  });
  return {
    address,
    log,
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** As Cloudflare runs it: the bundle of `npm run worker -- build`, on workerd. */
const startOnWorkerd: StartRuntime = async (contentFolder, environment) => {
  const board = loadBuildConfig({ contentFolder });
  const { language } = board;
  const script = await bundleWorker(toWorkerConfig(board), { language, platform: 'cloudflare' });
  const log: string[] = [];
  const miniflare = new Miniflare({
    modules: true,
    script,
    bindings: environment,
    compatibilityDate: '2026-07-01',
    handleRuntimeStdio(stdout: Readable, stderr: Readable) {
      for (const stream of [stdout, stderr]) onLine(stream, (line) => log.push(line));
    },
  });
  const address = (await miniflare.ready).origin;
  return { address, log, close: () => miniflare.dispose() };
};

export const RUNTIMES: readonly (readonly [name: string, start: StartRuntime])[] = [
  ['Node', startOnNode],
  ['workerd', startOnWorkerd],
];

function onLine(stream: Readable, take: (line: string) => void): void {
  createInterface({ input: stream }).on('line', take);
}
