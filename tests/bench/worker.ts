import { gzipSync } from 'node:zlib';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import { bundleWorker } from '../../scripts/worker/bundle-worker.ts';
import { toWorkerConfig } from '../../scripts/worker/read-worker-config.ts';
import { send } from '../contract/worker/send.ts';
import {
  FITTING,
  headersOf,
  makeBoard,
  makeSession,
  REQUESTS,
  sayOfToken,
  workerEnvironment,
  WORKER_TOKEN,
} from '../contract/worker/worker-fixture.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { BENCH_RUNTIMES, type BenchRuntime } from './worker-runtimes.ts';

const size = { requests: 2000, atOnce: 50 };
const FLOOR = `async () => new Response('{}')`;

/**
 * The size of the worker's bundle; on workerd and Node the time until its first answer, and how fast it refuses a
 * submission that is not well-formed (session, body and fields are checked) and one of a model that does not exist (the
 * Hub is asked); each beside a handler that only answers 200.
 */
export async function reportWorker(): Promise<void> {
  const board = makeBoard();
  const hub = await startTestHub();
  hub.createRepo(REQUESTS);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  sayOfToken(hub, FITTING);
  console.log(`\nworker, ${size.requests} requests, ${size.atOnce} at once`);
  try {
    const config = toWorkerConfig(loadBuildConfig({ contentFolder: board.folder }));
    for (const runtime of BENCH_RUNTIMES) {
      const code = await bundleWorker(config, { language: 'en', platform: runtime.platform });
      const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
      console.log(
        `  ${runtime.name}: ${kilobytes(Buffer.byteLength(code))} kB, ${kilobytes(gzipSync(code).length)} kB gzip`,
      );
      await measure(runtime, 'floor', runtime.floor(FLOOR), hub, null);
      const session = await makeSession();
      const refused = JSON.stringify({ model: 'org/../x', precision: 'bfloat16' });
      await measure(runtime, 'malformed', code, hub, { session, body: refused });
      const absent = JSON.stringify({ model: 'org/absent', precision: 'bfloat16' });
      await measure(runtime, 'no such model', code, hub, { session, body: absent });
    }
  } finally {
    await hub.close();
    board.remove();
  }
}

async function measure(
  runtime: BenchRuntime,
  name: string,
  code: string,
  hub: TestHub,
  submission: { session: string; body: string } | null,
): Promise<void> {
  const started = performance.now();
  const running = await runtime.start(code, workerEnvironment(hub));
  const ask = () =>
    submission === null
      ? send(running.address, '/', {})
      : send(running.address, '/submissions', {
          method: 'POST',
          headers: headersOf(submission.session),
          body: submission.body,
        });
  const expected = (await ask()).status;
  const startMs = performance.now() - started;
  if (expected !== (submission === null ? 200 : 422)) throw new Error(`${name}: ${expected}`);
  const times = await load(ask, expected);
  await running.close();
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? NaN).toFixed(1);
  console.log(
    `    ${name.padEnd(14)} first answer after ${startMs.toFixed(0)} ms   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`,
  );
}

/** Milliseconds of each answer, sorted. */
async function load(ask: () => Promise<{ status: number }>, expected: number): Promise<number[]> {
  const times: number[] = [];
  let left = size.requests;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      const started = performance.now();
      const { status } = await ask();
      if (status !== expected) throw new Error(`${status} in the place of ${expected}`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: size.atOnce }, client));
  return times.sort((a, b) => a - b);
}
